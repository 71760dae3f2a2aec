/** What a shell takes as one word unquoted; anything else is put in single quotes. */
const plain = /^[A-Za-z0-9_@%+=:,./-]+$/;
const word = (text: string) => (plain.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

/**
 * The command that runs Codex with a model once and changes no file, for a POSIX shell: `codex --model ID exec "…"`.
 * The provider is named only where it is not the selected one.
 */
export function launchCommand(model: string, provider: string, selectedProvider: string | null): string {
  const other = provider === selectedProvider ? '' : ` -c ${word(`model_provider=${JSON.stringify(provider)}`)}`;
  return `codex --model ${word(model)}${other} exec "…"`;
}
