import type { FaultWordsOf } from '../../faults.types.ts';
import { said } from './phrases.ts';

export const codex: FaultWordsOf<'codex'> = {
  'codex-not-found': {
    title: () => 'Codex is not installed',
    cause: () => 'Switchboard found no Codex on PATH, nor where npm, Homebrew and the version managers put it.',
  },
  'codex-too-old': {
    title: ({ value }) => (value && !value.startsWith('-') ? `Codex ${value} is too old` : 'This Codex is too old'),
    cause: ({ value, suggestion }) =>
      value?.startsWith('-')
        ? `This Codex does not know ${value}, which the pong needs.`
        : `${value ? `Codex ${value}` : 'This Codex'} cannot yet ask a command for a provider’s key${suggestion ? `; ${suggestion} was the first that can` : ''}.`,
  },
  'codex-will-not-run': {
    title: () => 'Codex will not run',
    cause: (facts) => `${facts.path ?? 'Codex'} is there, but it could not be started. ${said(facts)}`.trim(),
  },
};
