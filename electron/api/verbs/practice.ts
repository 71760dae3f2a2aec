import * as shape from '../shapes.ts';
import { nothing, verb } from './verb.ts';

/** The practice gateway. */
export const practiceVerbs = {
  'practice.state': verb(nothing, shape.practiceShape),
  'practice.start': verb(nothing, shape.practiceShape),
  'practice.stop': verb(nothing, shape.practiceShape),
} as const;
