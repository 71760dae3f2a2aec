/** The guide's configuration with so many trusted projects that it is about this long: years of use of Codex. */
export function configOfSize(bytes: number): string {
  const head = `# My Codex
model = "openai/gpt-5.5"
model_provider = "token_station"
approval_policy = "on-request"

[model_providers.token_station]
name = "Token Station"
base_url = "https://models.bytefuture.ai/v1"
env_key = "TOKEN_STATION_KEY"
wire_api = "responses"

[tui]
notifications = true # in the terminal
`;
  const blocks: string[] = [];
  for (let length = head.length, index = 0; length < bytes; index++) {
    // A few of them with a comment and a sub-table, as people have them.
    const note = index % 10 === 0 ? `# since spring, number ${String(index)}\n` : '';
    const path = `/home/me/work/customer-${String(index % 97)}/project-${String(index)}`;
    const block = `\n${note}[projects."${path}"]\ntrust_level = "${index % 7 === 0 ? 'untrusted' : 'trusted'}"\n`;
    blocks.push(block);
    length += block.length;
  }
  return head + blocks.join('');
}
