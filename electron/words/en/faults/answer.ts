import type { FaultWordsOf } from '../../faults.types.ts';
import { inQuotes, who } from './phrases.ts';

export const answer: FaultWordsOf<'answer'> = {
  'wrong-answer': {
    title: () => 'The answer was not pong',
    cause: (facts) =>
      `Codex reached ${facts.model ?? 'the model'} at ${who(facts)}, and it answered ${facts.value ? inQuotes(facts.value) : 'without a word'}: the way is open, but the model did not do as it was told.`,
  },
};
