import { z } from 'zod';
import { stations } from '../../faults/fault.ts';
import { faultShape, isoTime, verdictShape } from './common.ts';

export const stationShape = z.object({
  station: z.enum(stations as [(typeof stations)[number], ...typeof stations]),
  status: z.enum(['running', 'ok', 'warn', 'fail', 'skip']),
  detail: z.string(),
  durationMs: z.number().nullable(),
  fault: faultShape.nullable(),
});

export const pongShape = z.object({
  ok: z.boolean(),
  answer: z.string().nullable(),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  answeredBy: z.string().nullable(),
  durationMs: z.number(),
  firstTokenMs: z.number().nullable(),
  codexVersion: z.string().nullable(),
  keyFrom: z
    .enum(['keychain', 'memory', 'environment', 'env-file', 'config', 'auth-command', 'codex-login', 'none'])
    .nullable(),
  fault: faultShape.nullable(),
  warnings: z.array(faultShape),
  stations: z.array(stationShape),
});

export const pongSoFarShape = z.object({
  stations: z.array(stationShape),
  /** Null while it goes on. Without a result the fault says why. */
  end: z.object({ at: isoTime, result: pongShape.nullable(), fault: faultShape.nullable() }).nullable(),
});

export const doctorShape = z.object({
  ok: z.boolean(),
  fault: faultShape.nullable(),
  warnings: z.array(faultShape),
  steps: z.array(
    z.object({
      id: z.string(),
      status: z.enum(['ok', 'warn', 'fail', 'skip']),
      detail: z.string(),
      durationMs: z.number(),
    }),
  ),
  durationMs: z.number(),
});

export const checkItemShape = z.object({
  id: z.string(),
  title: z.string(),
  /** `wait`: the gateway asked for a pause; only in `check.progress`. */
  status: z.enum(['pass', 'fail', 'refused', 'skip', 'wait']),
  /** What that means for the person, in one sentence. */
  meaning: z.string(),
  /** Whether Codex cannot work with this model for this alone, so that `ok` is false. */
  stops: z.boolean().optional(),
  durationMs: z.number(),
});

export const checkShape = z.object({
  /** The verdict is `fits`. */
  ok: z.boolean(),
  verdict: verdictShape,
  provider: z.string().nullable(),
  model: z.string().nullable(),
  items: z.array(checkItemShape),
  inputTokens: z.number(),
  outputTokens: z.number(),
  fault: faultShape.nullable(),
  /** What did not keep the check from being made: a project decides, the key looks wrong, or the result could not be remembered. */
  warnings: z.array(faultShape).optional(),
});
