import type { FixesOf } from './fixes.types.ts';
import { chooseAnotherModel, runAgain } from './ways.ts';

export const answerFixes: FixesOf<'answer'> = {
  'wrong-answer': (facts) => [runAgain(), ...chooseAnotherModel(facts)],
};
