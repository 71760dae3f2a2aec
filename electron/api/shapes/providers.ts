import { z } from 'zod';
import { faultShape, lineText, plainValue } from './common.ts';

/**
 * How Codex gets this provider's key. `command`: our `key print`; `other-command`: somebody else's; `bearer`: in plain
 * text in the file; `codex-login`: what `codex login` stored; `none`: no key is sent.
 */
export const deliveryShape = z.enum(['command', 'env', 'other-command', 'bearer', 'codex-login', 'none']);

export const providerShape = z.object({
  id: z.string(),
  name: z.string(),
  /** Built in: Codex knows it without a table (openai, ollama, lmstudio). */
  builtIn: z.boolean(),
  selected: z.boolean(),
  baseUrl: z.string().nullable(),
  origin: z.string().nullable(),
  envKey: z.string().nullable(),
  wireApi: z.string().nullable(),
  delivery: deliveryShape,
  /** The whole table as it stands, anything that may hold a key masked. */
  fields: z.record(z.string(), plainValue),
  /** What Codex would refuse or trip over. */
  problems: z.array(faultShape),
});

export const authShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('env'), variable: lineText }),
  z.object({ kind: z.literal('keychain') }),
  z.object({ kind: z.literal('none') }),
]);

export const presetShape = z.object({
  id: z.string(),
  /** The provider ID that it suggests; for a built-in one, the ID it selects. */
  providerId: z.string(),
  name: z.string(),
  builtIn: z.boolean(),
  baseUrl: z.string(),
  envKey: z.string().nullable(),
  model: z.string().nullable(),
  fields: z.record(z.string(), plainValue),
  signUpUrl: z.string().nullable(),
  /** One sentence: when to choose it. */
  note: z.string(),
});
