/** What to know before a switch: one line each. */
export const switching = {
  noKey: (provider: string) => `There is no key for ${provider} yet.`,
  variableNotSet: (variable: string, provider: string) =>
    `${variable} is not set here, so Codex has no key for ${provider}.`,
  noPong: (model: string, day: string) => `${model} gave no pong on ${day}.`,
  failedCheck: (model: string, day: string, failed: readonly string[]) =>
    `${model} failed its last check on ${day}${failed.length > 0 ? ` (${failed.join(', ')})` : ''}.`,
  reduced: (model: string) =>
    `For the name ${model} Codex sends a reduced protocol, which gateways other than OpenAI’s may refuse.`,
  unlisted: (provider: string, model: string, nearest: string | null) =>
    `${provider} does not list ${model}.${nearest === null ? '' : ` Did you mean ${nearest}?`}`,
  threads: (count: number, more: boolean, provider: string) =>
    `${more ? 'More than ' : ''}${String(count)} earlier thread${count === 1 ? '' : 's'} of ${provider} will not be listed until it is chosen again.`,
  running: (count: number) =>
    count === 1
      ? 'One running Codex keeps the old choice until it is restarted.'
      : `${String(count)} running Codex processes keep the old choice until they are restarted.`,
};

/** What the models that the guide names are good for, by their IDs. */
export const goodFor = {
  'openai/gpt-5.5': 'OpenAI’s flagship; the native Codex default.',
  'anthropic/claude-opus-4-8': 'Long-horizon agentic coding and refactors.',
  'glm/glm-5.2': 'Open-weights, 1M context, strong on code at a low price.',
  'kimi/kimi-k2.7-code': 'Cheap open-weights coding model for routine work.',
  'xai/grok-build-0.1': 'Fast and inexpensive, a fraction of flagship output cost.',
};

/** The profiles that the guide’s split suggests. */
export const templates = {
  hard: { label: 'Hard task', note: (model: string) => `The expensive model, for long work and refactors: ${model}.` },
  routine: {
    label: 'Routine work',
    note: (model: string) => `The cheap model, for boilerplate and small changes: ${model}.`,
  },
};

/** The list of models of a provider. */
export const modelList = {
  bodyTooLarge: (status: number) => `HTTP ${String(status)}, a body over 8 MB`,
  noAnswer: (host: string, seconds: number) => `No answer from ${host} within ${String(seconds)} s`,
  badPort: 'Its port is one that fetch never asks, so its models cannot be listed here.',
  redirected: (status: number, location: string) => `HTTP ${String(status)} to ${location}`,
};

/** When to choose a preset, in one sentence, by its ID. */
export const presets = {
  'token-station': 'One key for models of many makers, and routes that pick one per request.',
  practice: 'A small gateway on this machine: try everything with no account.',
  'openai-api': 'OpenAI by API key, billed by use, with no ChatGPT plan.',
  openrouter: 'Models of many makers behind one key.',
  azure: 'A deployment in your own Azure resource; the model is the deployment’s name.',
  ollama: 'Open-weights models on this machine. Codex knows it already.',
  lmstudio: 'Open-weights models on this machine. Codex knows it already.',
  blank: 'Any gateway that speaks the Responses API.',
};
