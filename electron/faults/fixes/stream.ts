import type { FixesOf } from './fixes.types.ts';
import { chooseAnotherModel, runAgain, waitLonger } from './ways.ts';

export const streamFixes: FixesOf<'stream'> = {
  'no-response': (facts) => [waitLonger(facts), ...chooseAnotherModel(facts)],
  'stream-stalled': (facts) => [waitLonger(facts), runAgain()],
  'stream-cut': (facts) => [runAgain(), ...chooseAnotherModel(facts)],
  'stream-incomplete': (facts) => [...chooseAnotherModel(facts), runAgain()],
  'response-failed': (facts) => [runAgain(), ...chooseAnotherModel(facts)],
};
