import { z } from 'zod';
import { isoTime } from './common.ts';

export const modelShape = z.object({
  id: z.string(),
  provider: z.string(),
  providerName: z.string(),
  selected: z.boolean(),
  goodFor: z.string().nullable(),
  context: z.number().nullable(),
  /** Who told of it; a model may come from several. */
  sources: z.array(z.enum(['guide', 'provider', 'config', 'user', 'route'])),
  favourite: z.boolean(),
  firstTokenMs: z.number().nullable(),
  lastPong: z.object({ ok: z.boolean(), at: isoTime, answeredBy: z.string().nullable() }).nullable(),
  /** The last `check.run`: whether the model does all that Codex needs, and the IDs of the items that it does not do. */
  lastCheck: z.object({ ok: z.boolean(), at: isoTime, failed: z.array(z.string()) }).nullable(),
});
