/**
 * What Codex sends, as recorded from Codex 0.169.0; a test asks the present Codex whether it still does.
 */

/**
 * Which of its forms Codex uses, by the model's ID. `full`: function, custom, tool_search and web_search tools;
 * `reduced`: no tools but an `additional_tools` item; `unknown`: a model that Codex does not know, with function,
 * namespace and web_search tools.
 */
export type CodexKind = 'full' | 'reduced' | 'unknown';

/** The slugs of `codex debug models`. */
export const slugs: Readonly<Record<Exclude<CodexKind, 'unknown'>, readonly string[]>> = {
  full: ['gpt-5.5'],
  reduced: [
    'gpt-6-astra',
    'gpt-6.1-sol',
    'gpt-6.1-terra',
    'gpt-6-sol',
    'gpt-6-luna',
    'gpt-5.6-sol',
    'gpt-5.6-terra',
    'gpt-5.6-luna',
    'gpt-daybreak-blue-latest',
    'gpt-daybreak-red-latest',
    'codex-auto-review',
  ],
};

/** How Codex will ask for this model: it drops a namespace before the name, and takes a longer name for its beginning. */
export function kindOf(model: string): CodexKind {
  const name = model.slice(model.indexOf('/') + 1);
  const is = (kind: keyof typeof slugs) => slugs[kind].some((slug) => name.startsWith(slug));
  return is('full') ? 'full' : is('reduced') ? 'reduced' : 'unknown';
}

export const allKinds: readonly CodexKind[] = ['full', 'reduced', 'unknown'];

const message = (role: string, type: string, ...texts: string[]) => ({
  type: 'message',
  role,
  content: texts.map((text) => ({ type, text })),
});
export const fromUser = (...texts: string[]) => message('user', 'input_text', ...texts);
export const fromAssistant = (text: string) => message('assistant', 'output_text', text);
/** Codex gives its instructions as a developer's message; it does not use the field `instructions`. */
export const fromDeveloper = (text: string) => message('developer', 'input_text', text);

/** The fields that go with every request, beside the model, `stream`, `store` and what depends on the model. */
export const fields = (kind: CodexKind) => ({
  tool_choice: 'auto',
  parallel_tool_calls: kind !== 'reduced',
  reasoning: kind === 'unknown' ? { summary: 'auto' } : { effort: 'medium' },
  include: ['reasoning.encrypted_content'],
  prompt_cache_key: 'switchboard-check',
  client_metadata: { session_id: 'switchboard-check', thread_id: 'switchboard-check' },
  ...(kind === 'unknown' ? {} : { text: { verbosity: 'low' } }),
});

const parameters = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

export const functionTool = (name: string, description: string, properties: Record<string, object>) => ({
  type: 'function',
  name,
  description,
  strict: false,
  parameters: parameters(properties),
});

export const execCommand = functionTool(
  'exec_command',
  'Runs a command in a PTY, returning output or a session ID for ongoing interaction.',
  { cmd: { type: 'string', description: 'Shell command to execute.' } },
);

/** How Codex gives back what a command printed. */
export const commandOutput = (text: string) =>
  `Chunk ID: 997101\nWall time: 0.0000 seconds\nProcess exited with code 0\nOriginal token count: 1\nOutput:\n${text}\n`;

export const applyPatch = {
  type: 'custom',
  name: 'apply_patch',
  description:
    'The `apply_patch` tool can be used to edit files. This is a FREEFORM tool, so do not wrap the patch in JSON.',
  format: {
    type: 'grammar',
    syntax: 'lark',
    definition: `start: begin_patch hunk+ end_patch
begin_patch: "*** Begin Patch" LF
end_patch: "*** End Patch" LF?

hunk: add_hunk
add_hunk: "*** Add File: " filename LF add_line+

filename: /(.+)/
add_line: "+" /(.*)/ LF -> line

%import common.LF
`,
  },
};

export const agents = {
  type: 'namespace',
  name: 'multi_agent_v1',
  description: 'Tools for spawning and managing sub-agents.',
  tools: [
    functionTool('close_agent', 'Close an agent when it is no longer needed.', {
      target: { type: 'string', description: 'Agent id to close (from spawn_agent).' },
    }),
  ],
};

export const toolSearch = {
  type: 'tool_search',
  execution: 'client',
  description: 'Searches over deferred tool metadata and exposes matching tools for the next model call.',
  parameters: parameters({ query: { type: 'string', description: 'Search query for deferred tools.' } }),
};

export const webSearch = (kind: CodexKind) => ({
  type: 'web_search',
  external_web_access: false,
  ...(kind === 'unknown' ? {} : { search_content_types: ['text', 'image'] }),
});

/** In the reduced form, tools come in the input, all of them in namespaces. */
export const additionalTools = {
  type: 'additional_tools',
  role: 'developer',
  tools: [{ type: 'namespace', name: 'functions', description: '', tools: [execCommand] }],
};
export const reducedHeader = { 'x-openai-internal-codex-responses-lite': 'true' };

/** A red square of 32 by 32 pixels: small, and not too small for gateways that ask for a least size. */
const redSquare =
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAAJ0lEQVR42u3NsQkAAAjAsP7/tF7hIASyp6lTCQQCgUAgEAgEgi/BAjLD/C5w/SM9AAAAAElFTkSuQmCC';

/** A picture with a question about it, as `codex -i` sends them. */
export const withPicture = (kind: CodexKind, text: string) => ({
  type: 'message',
  role: 'user',
  content: [
    { type: 'input_text', text: '<image name=[Image #1] path="picture.png">' },
    {
      type: 'input_image',
      image_url: `data:image/png;base64,${redSquare}`,
      detail: kind === 'unknown' ? 'high' : 'original',
    },
    { type: 'input_text', text: '</image>' },
    { type: 'input_text', text },
  ],
});
