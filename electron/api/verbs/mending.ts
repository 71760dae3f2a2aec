import { z } from 'zod';
import * as shape from '../shapes.ts';
import { nothing, verb, written } from './verb.ts';

/** Mending. A repair is planned, shown as a diff, and written through the store, so that undo takes it back. */
export const mendingVerbs = {
  'repair.list': verb(nothing, z.array(shape.repairShape)),
  'repair.apply': verb(
    z.object({ id: z.string().max(512), choice: z.string().max(512).optional(), ...shape.writeOptions }).strict(),
    written,
  ),
  /** Everything that a support desk would ask for, keys masked. */
  'report.read': verb(nothing, z.object({ text: z.string() })),
} as const;
