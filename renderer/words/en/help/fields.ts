import type { FieldHelp, ProfileField, ProviderField } from '../../help.types.ts';

/** The fields of a provider, from the guide’s table and Codex’s own schema. */
export const provider: Record<ProviderField, FieldHelp> = {
  id: {
    what: 'The name of the table, [model_providers.ID]. What selects the provider, model_provider, must match it exactly. Earlier conversations belong to it, so it is best left as it is.',
    example: 'token_station',
    mistake: 'openai, ollama and lmstudio belong to Codex: with a table of such an ID, Codex stops at every command.',
  },
  name: {
    what: 'A label for people, shown by Codex in its status. Free text, and not an ID.',
    example: 'Token Station',
    mistake: 'It is left out as unimportant. Codex stops at a provider whose name is missing or empty.',
  },
  baseUrl: {
    what: 'Where the gateway’s API starts. Codex appends /responses to it. It begins with https://, or with http:// for a server on this machine.',
    example: 'https://models.bytefuture.ai/v1',
    mistake:
      'The address is copied with /responses or /chat/completions at its end, or without its /v1: either way the gateway answers 404.',
  },
  variable: {
    what: 'The name of the environment variable that holds the key. Codex reads it where Codex runs, so the variable has to be set there.',
    example: 'TOKEN_STATION_API_KEY',
    mistake:
      'The key itself is pasted here. Codex then looks for a variable of that name, and the key stands in a file.',
  },
  model: {
    what: 'The ID that Codex asks for unless it is told another. A gateway with models of many makers wants it as provider/model.',
    example: 'openai/gpt-5.5',
    mistake: 'A bare name such as gpt-5.5, where the gateway knows openai/gpt-5.5, or the name that a web page shows.',
  },
  requestMaxRetries: {
    what: 'request_max_retries: how often Codex asks again after a request that failed. 4 unless set, 100 at most.',
    example: '2',
    mistake: 'A high number, to be safe. It does not help against a wrong key; it only makes each failure take longer.',
  },
  streamMaxRetries: {
    what: 'stream_max_retries: how often Codex takes up an answer that was cut off. 5 unless set, 100 at most.',
    example: '3',
    mistake: '0, to see errors sooner. A single hiccup of the network then ends a long task.',
  },
  streamIdleTimeoutMs: {
    what: 'stream_idle_timeout_ms: how long Codex waits for the next piece of an answer, in milliseconds. 300000, five minutes, unless set.',
    example: '600000',
    mistake: 'Seconds in place of milliseconds: with 300, a model that thinks for half a second counts as gone.',
  },
};

/** The fields of a profile, a file that stands above config.toml when Codex is started with its name. */
export const profile: Record<ProfileField, FieldHelp> = {
  name: {
    what: 'What follows codex --profile, and the name of the file, NAME.config.toml.',
    example: 'deep',
    mistake: 'Codex says nothing about a name that has no file: it runs without the profile.',
  },
  model_provider: {
    what: 'Whose provider this profile uses: the ID of a table in config.toml. Left out, what config.toml selects stays.',
    example: 'token_station',
    mistake: 'A provider’s table is put into the profile as well. It belongs into config.toml, once.',
  },
  model: {
    what: 'The model for this kind of task. Left out, what config.toml says stays.',
    example: 'anthropic/claude-opus-4-8',
    mistake: 'A model of another provider than the one above: the gateway answers that it does not know it.',
  },
  model_reasoning_effort: {
    what: 'How long the model may think before it answers. More is slower and costs more.',
    example: 'high',
    mistake: 'A level that the model does not have. The gateway then refuses every request with status 400.',
  },
};
