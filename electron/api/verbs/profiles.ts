import { z } from 'zod';
import * as shape from '../shapes.ts';
import { nothing, verb, written } from './verb.ts';

/** Profiles: `codex --profile NAME`. */
export const profileVerbs = {
  'profile.list': verb(nothing, z.array(shape.profileShape)),
  'profile.show': verb(z.object({ name: z.string().min(1).max(64) }).strict(), shape.profileDetailShape),
  'profile.templates': verb(nothing, z.array(shape.profileTemplateShape)),
  'profile.save': verb(
    z
      .object({
        name: z.string().min(1).max(64),
        fields: shape.changedFields,
        ...shape.writeOptions,
      })
      .strict(),
    written,
  ),
  'profile.remove': verb(z.object({ name: z.string().min(1).max(64), ...shape.writeOptions }).strict(), written),
} as const;
