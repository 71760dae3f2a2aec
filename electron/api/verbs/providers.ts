import { z } from 'zod';
import * as shape from '../shapes.ts';
import { forProvider, nothing, verb, written } from './verb.ts';

/** Providers in config.toml. */
export const providerVerbs = {
  'preset.list': verb(nothing, z.array(shape.presetShape)),
  'provider.list': verb(nothing, z.array(shape.providerShape)),
  'provider.show': verb(forProvider, shape.providerShape),
  'provider.add': verb(
    z
      .object({
        provider: shape.providerId,
        preset: shape.providerId.optional(),
        name: shape.lineText.optional(),
        baseUrl: shape.lineText.optional(),
        /** Absent: what the preset says, else `none`. */
        auth: shape.authShape.optional(),
        /** Further keys of the table, dotted names allowed. */
        fields: shape.givenFields.optional(),
        /** Select it in the same write, with this model. */
        select: z.object({ model: shape.modelId.optional() }).strict().optional(),
        ...shape.writeOptions,
      })
      .strict(),
    written,
  ),
  'provider.set': verb(
    z
      .object({
        provider: shape.providerId,
        /** Dotted names allowed; null removes the key. All in one write. */
        fields: shape.changedFields,
        ...shape.writeOptions,
      })
      .strict(),
    written,
  ),
  /** Refused with `threads-orphaned` where earlier threads need it, unless `confirmed`. */
  'provider.remove': verb(
    z.object({ provider: shape.providerId, confirmed: z.boolean().optional(), ...shape.writeOptions }).strict(),
    written,
  ),
  /**
   * Another ID, with what selects it here and in profiles, and with its key. Refused with `threads-orphaned` where
   * earlier threads know it by the old one, unless `confirmed`.
   */
  'provider.rename': verb(
    z
      .object({
        ...{ provider: shape.providerId, to: shape.providerId, confirmed: z.boolean().optional() },
        ...shape.writeOptions,
      })
      .strict(),
    written,
  ),
  /** Into another home's config.toml; refused with `provider-exists` unless `replace`. */
  'provider.copy': verb(
    z
      .object({
        ...{ provider: shape.providerId, to: shape.pathText, replace: z.boolean().optional() },
        ...shape.writeOptions,
      })
      .strict(),
    written,
  ),
} as const;
