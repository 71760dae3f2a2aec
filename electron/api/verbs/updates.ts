import * as shape from '../shapes.ts';
import { nothing, verb } from './verb.ts';

/** Switchboard's own updates. Nothing is asked of anybody before `update.check`, nor fetched before `update.download`. */
export const updateVerbs = {
  'update.state': verb(nothing, shape.updateShape),
  'update.check': verb(nothing, shape.updateShape),
  'update.download': verb(nothing, shape.updateShape),
  /** Ends the app and starts the new one; what was downloaded is installed at the next end anyway. */
  'update.install': verb(nothing, shape.updateShape),
} as const;
