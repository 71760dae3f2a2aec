import { z } from 'zod';
import * as shape from '../shapes.ts';
import { nothing, verb, written } from './verb.ts';

/** The way back. */
export const historyVerbs = {
  'history.list': verb(nothing, z.array(shape.historyShape)),
  'history.show': verb(z.object({ id: z.number().int() }).strict(), shape.historyShape.extend({ diff: z.string() })),
  /** Back to how the file was before or after that write, as a new write. */
  'history.restore': verb(
    z.object({ id: z.number().int(), side: z.enum(['before', 'after']), ...shape.writeOptions }).strict(),
    written,
  ),
  'history.undo': verb(
    z
      .object({
        dryRun: shape.writeOptions.dryRun,
        /** Only if this is still the last write. */ id: z.number().int().optional(),
        /** Although somebody built on it since: what is lost was shown. */ anyway: z.boolean().optional(),
      })
      .strict(),
    shape.writeShape.extend({ undid: z.number() }),
  ),
} as const;
