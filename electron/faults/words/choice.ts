import { shellWord } from '../../shell-word.ts';
import { chooseProvider, openFile, other } from './fixes.ts';
import { who, type WordsOf } from './words.types.ts';

export const choiceWords: WordsOf<'choice'> = {
  'wrong-provider-selected': {
    title: () => 'Codex still talks to OpenAI',
    cause: (facts) =>
      `The request went to OpenAI’s own service and not to ${who(facts)}: model_provider at the top of config.toml does not select it.`,
    fixes: (facts) => [
      ...(facts.provider
        ? [
            other(
              'use-provider',
              `Select ${who(facts)}`,
              `switchboard use ${shellWord(facts.provider)}${facts.model ? ` ${shellWord(facts.model)}` : ''}`,
            ),
          ]
        : []),
      chooseProvider(),
    ],
  },
  'base-url-env-ignored': {
    title: () => 'OPENAI_BASE_URL has no effect on Codex',
    cause: ({ value }) =>
      `OPENAI_BASE_URL${value ? ` is set to ${value}` : ' is set'}, but Codex ignores it: another address needs a provider of its own in config.toml.`,
    fixes: () => [
      other(
        'add-provider',
        'Make it a provider',
        'switchboard provider add my_gateway --name "My gateway" --base-url "$OPENAI_BASE_URL"',
      ),
    ],
  },
  'overridden-by-layer': {
    title: ({ field }) => `${field ?? 'The choice'} is decided elsewhere`,
    cause: ({ field, path, value }) =>
      `${path ?? 'A file above config.toml'} sets ${field ?? 'it'}${value ? ` to ${value}` : ''} and wins over what config.toml says.`,
    fixes: (facts) => [openFile(facts, 'Open the file that decides')],
  },
  'profile-missing': {
    title: ({ value }) => `There is no profile ${value ?? 'of that name'}`,
    cause: ({ value, path }) =>
      `${path ?? `${value ?? 'NAME'}.config.toml`} is not there; Codex then goes on without the profile and says nothing.`,
    fixes: ({ value }) => [
      other(
        'save-profile',
        'Create it from what is selected',
        `switchboard profile save ${shellWord(value ?? 'NAME')} model=MODEL`,
      ),
    ],
  },
};
