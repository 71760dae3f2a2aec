import { findCodexAgain, installCodex, updateCodex } from './fixes.ts';
import { said, type WordsOf } from './words.types.ts';

export const codexWords: WordsOf<'codex'> = {
  'codex-not-found': {
    title: () => 'Codex is not installed',
    cause: () => 'Switchboard found no Codex on PATH, nor where npm, Homebrew and the version managers put it.',
    fixes: () => [installCodex(), findCodexAgain()],
  },
  'codex-too-old': {
    title: ({ value }) => (value && !value.startsWith('-') ? `Codex ${value} is too old` : 'This Codex is too old'),
    cause: ({ value, suggestion }) =>
      value?.startsWith('-')
        ? `This Codex does not know ${value}, which the pong needs.`
        : `${value ? `Codex ${value}` : 'This Codex'} cannot yet ask a command for a provider’s key${suggestion ? `; ${suggestion} was the first that can` : ''}.`,
    fixes: () => [updateCodex(), findCodexAgain()],
  },
  'codex-will-not-run': {
    title: () => 'Codex will not run',
    cause: (facts) => `${facts.path ?? 'Codex'} is there, but it could not be started. ${said(facts)}`.trim(),
    fixes: () => [updateCodex(), findCodexAgain()],
  },
};
