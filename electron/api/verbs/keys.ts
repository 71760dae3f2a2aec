import { z } from 'zod';
import * as shape from '../shapes.ts';
import { forProvider, nothing, verb, written } from './verb.ts';

/** Keys. `key.set` takes a key in; nothing gives one out. */
export const keyVerbs = {
  'keychain.state': verb(nothing, shape.keychainShape),
  'key.status': verb(z.object({ provider: shape.providerId.optional() }).strict(), z.array(shape.keyShape)),
  'key.set': verb(z.object({ provider: shape.providerId, key: z.string().max(16384) }).strict(), shape.keyShape),
  'key.delete': verb(forProvider, z.object({ deleted: z.boolean() })),
  /** The person says that a key stored for another address may be sent to the present one. */
  'key.allowOrigin': verb(forProvider, shape.keyShape),
  'key.deliver': verb(
    z
      .object({
        provider: shape.providerId,
        by: z.enum(['command', 'env']),
        variable: shape.lineText.optional(),
        ...shape.writeOptions,
      })
      .strict(),
    written,
  ),
} as const;
