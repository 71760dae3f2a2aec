import type { FaultWordsOf } from '../../faults.types.ts';
import { who } from './phrases.ts';

export const choice: FaultWordsOf<'choice'> = {
  'wrong-provider-selected': {
    title: () => 'Codex still talks to OpenAI',
    cause: (facts) =>
      `The request went to OpenAI’s own service and not to ${who(facts)}: model_provider at the top of config.toml does not select it.`,
  },
  'base-url-env-ignored': {
    title: () => 'OPENAI_BASE_URL has no effect on Codex',
    cause: ({ value }) =>
      `OPENAI_BASE_URL${value ? ` is set to ${value}` : ' is set'}, but Codex ignores it: another address needs a provider of its own in config.toml.`,
  },
  'overridden-by-layer': {
    title: ({ field }) => `${field ?? 'The choice'} is decided elsewhere`,
    cause: ({ field, path, value }) =>
      `${path ?? 'A file above config.toml'} sets ${field ?? 'it'}${value ? ` to ${value}` : ''} and wins over what config.toml says.`,
  },
  'profile-missing': {
    title: ({ value }) => `There is no profile ${value ?? 'of that name'}`,
    cause: ({ value, path }) =>
      `${path ?? `${value ?? 'NAME'}.config.toml`} is not there; Codex then goes on without the profile and says nothing.`,
  },
};
