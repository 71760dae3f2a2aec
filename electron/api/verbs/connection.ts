import { z } from 'zod';
import * as shape from '../shapes.ts';
import { verb } from './verb.ts';

/** What a pong is asked through; absent: as the home has it. */
const asTried = {
  provider: shape.providerId.optional(),
  model: shape.modelId.optional(),
  /** As in `codex --profile NAME`. */
  profile: z.string().min(1).max(64).optional(),
  /** The folder in which Codex would be run; a project there may decide. Absent: no project. */
  cwd: shape.pathText.optional(),
  timeoutMs: z.number().int().min(500).max(600_000).optional(),
};

/** The connection, tried and looked into. */
export const connectionVerbs = {
  'pong.run': verb(
    z
      .object({
        runId: z.string().min(1).max(64),
        ...asTried,
      })
      .strict(),
    shape.pongShape,
  ),
  'pong.cancel': verb(z.object({ runId: z.string().min(1).max(64) }).strict(), z.object({ cancelled: z.boolean() })),
  /** What is known of a pong that goes on or has ended, for a page that is loaded anew; null where none is known. */
  'pong.follow': verb(
    z
      .object({
        runId: z.string().min(1).max(64),
        /** Answer when it has ended. */
        toTheEnd: z.boolean().optional(),
      })
      .strict(),
    shape.pongSoFarShape.nullable(),
  ),
  'doctor.run': verb(
    z
      .object({
        /** With it, `pong.progress` tells each station as it is known, and `pong.cancel` ends the run. */
        runId: z.string().min(1).max(64).optional(),
        ...asTried,
      })
      .strict(),
    shape.doctorShape,
  ),
  'check.run': verb(
    z
      .object({
        /** With it, `check.progress` tells each item as it is known, and `pong.cancel` ends the run. */
        runId: z.string().min(1).max(64).optional(),
        provider: asTried.provider,
        model: asTried.model,
        cwd: asTried.cwd,
      })
      .strict(),
    shape.checkShape,
  ),
} as const;
