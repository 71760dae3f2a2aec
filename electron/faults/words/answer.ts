import { chooseModel, runAgain } from './fixes.ts';
import { who, type WordsOf } from './words.types.ts';

export const answerWords: WordsOf<'answer'> = {
  'wrong-answer': {
    title: () => 'The answer was not pong',
    cause: (facts) =>
      `Codex reached ${facts.model ?? 'the model'} at ${who(facts)}, and it answered ${facts.value ? `“${facts.value}”` : 'without a word'}: the way is open, but the model did not do as it was told.`,
    fixes: (facts) => [runAgain(), ...chooseModel({ ...facts, suggestion: undefined })],
  },
};
