import { z } from 'zod';
import * as shape from '../shapes.ts';
import { verb, written } from './verb.ts';

/** Providers from elsewhere, and to elsewhere. Never a key going out, never a program coming in. */
export const sharingVerbs = {
  'import.read': verb(z.object({ source: shape.importSourceShape }).strict(), shape.importShape),
  'import.apply': verb(
    z
      .object({
        ...{ source: shape.importSourceShape, digest: z.string().max(128) },
        providers: z.array(shape.providerId).min(1).max(1000),
        ...shape.writeOptions,
      })
      .strict(),
    written,
  ),
  'export.read': verb(
    z.object({ providers: z.array(shape.providerId).max(1000).optional(), form: shape.exportFormShape }).strict(),
    z.object({ text: z.string(), fileName: z.string() }),
  ),
} as const;
