import { z } from 'zod';
import * as shape from '../shapes.ts';
import { nothing, verb, written } from './verb.ts';

/** Models: which there are, which is used, how they compare. */
export const modelVerbs = {
  'model.list': verb(
    z
      .object({
        provider: shape.providerId.optional(),
        refresh: z.boolean().optional(),
        /** Only what is known without asking a provider. */
        known: z.boolean().optional(),
      })
      .strict(),
    z.object({
      models: z.array(shape.modelShape),
      /** The providers' own lists that are among them. */
      lists: z.array(shape.modelSourceShape),
      /** Why a provider's own list is not among them, by provider. */
      faults: z.record(z.string(), shape.faultShape),
    }),
  ),
  'model.use': verb(
    z
      .object({ provider: shape.providerId.optional(), model: shape.modelId.optional(), ...shape.writeOptions })
      .strict()
      .refine((input) => input.provider ?? input.model, 'a provider, a model or both'),
    written,
  ),
  'model.favourite': verb(
    z.object({ provider: shape.providerId, model: shape.modelId, favourite: z.boolean() }).strict(),
    nothing,
  ),

  /** A model or a route of the person's own; saved again, it is replaced. */
  'model.save': verb(
    z
      .object({
        ...{ provider: shape.providerId, model: shape.modelId },
        /** What it is good for, in the person's own words. */
        note: z.string().max(2000),
        route: shape.routeShape
          .omit({ note: true })
          .extend({ label: z.string().max(200) })
          .nullable(),
      })
      .strict(),
    nothing,
  ),
  'model.forget': verb(z.object({ provider: shape.providerId, model: shape.modelId }).strict(), nothing),
  /** What to know before `model.use` with the same input. Nothing is written. */
  'switch.preview': verb(
    z
      .object({
        ...{ provider: shape.providerId.optional(), model: shape.modelId.optional() },
        cwd: shape.pathText.optional(),
        /** Codex is not asked: the files alone tell what decides, and earlier threads are not counted. */
        dryRun: shape.writeOptions.dryRun,
      })
      .strict(),
    shape.switchShape,
  ),
  /** `model_catalog_json`: the person's models in Codex's own picker. */
  'catalog.read': verb(nothing, shape.catalogShape),
  'catalog.write': verb(z.object(shape.writeOptions).strict(), written),
  'catalog.remove': verb(z.object(shape.writeOptions).strict(), written),
  /** The same prompt through each; `compare.progress` tells the rows, `pong.cancel` ends the run. */
  'compare.run': verb(
    z
      .object({
        runId: z.string().min(1).max(64),
        prompt: z.string().min(1).max(20_000),
        through: z.enum(['codex', 'directly']),
        models: z
          .array(z.object({ provider: shape.providerId, model: shape.modelId }).strict())
          .min(1)
          .max(5),
        timeoutMs: z.number().int().min(500).max(600_000).optional(),
      })
      .strict(),
    shape.comparisonShape,
  ),
} as const;
