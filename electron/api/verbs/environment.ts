import { z } from 'zod';
import * as shape from '../shapes.ts';
import { forProvider, nothing, verb, written } from './verb.ts';

/** Where an environment variable is seen, and keys that lie in files. */
export const environmentVerbs = {
  'environment.read': verb(forProvider, shape.visibilityShape),
  'startup.add': verb(z.object({ provider: shape.providerId, ...shape.writeOptions }).strict(), written),
  'startup.remove': verb(z.object({ provider: shape.providerId, ...shape.writeOptions }).strict(), written),
  'stray.list': verb(nothing, z.array(shape.strayKeyShape)),
  'stray.move': verb(z.object({ id: z.string().max(512), dryRun: shape.writeOptions.dryRun }).strict(), written),
} as const;
