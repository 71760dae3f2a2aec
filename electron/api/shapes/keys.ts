import { z } from 'zod';
import { isoTime } from './common.ts';
import { deliveryShape } from './providers.ts';

export const keychainShape = z.object({
  place: z.enum(['keychain', 'memory']),
  state: z.enum(['available', 'locked', 'unavailable']),
  reason: z.string().nullable(),
});

export const keyShape = z.object({
  provider: z.string(),
  providerName: z.string(),
  origin: z.string().nullable(),
  delivery: deliveryShape,
  stored: z.boolean(),
  place: z.enum(['keychain', 'memory']),
  storedAt: isoTime.nullable(),
  /** `sk-…7be2`: never the key. */
  hint: z.string().nullable(),
  /** Where this provider's ID has a key although its address has none: the address changed since. */
  storedForOrigin: z.string().nullable(),
  /** With `env`: the variable, and whether this process sees it. */
  variable: z.string().nullable(),
  variableVisible: z.boolean(),
  /** With `codex-login` alone: whether its auth.json is there. It is never opened. */
  loggedIn: z.boolean().optional(),
});

/** Where a provider's variable is visible today, by whom it would be read. Never its value. */
export const visibilityShape = z.object({
  variable: z.string(),
  places: z.array(
    z.object({
      place: z.enum(['process', 'login-shell', 'interactive-shell', 'env-file', 'desktop']),
      visible: z.enum(['yes', 'no', 'unknown']),
      detail: z.string(),
    }),
  ),
  /** The start-up file that can hold our line, whether it does, and the file's hash. */
  startup: z.object({ shell: z.string(), path: z.string(), present: z.boolean(), hash: z.string() }).nullable(),
});

/** A key that lies in a file, offered for a move into the keychain. Never the key. */
export const strayKeyShape = z.object({
  id: z.string(),
  provider: z.string(),
  providerName: z.string(),
  path: z.string(),
  line: z.number().nullable(),
  /** What holds it: `experimental_bearer_token`, `export TOKEN_STATION_API_KEY`. */
  where: z.string(),
  hint: z.string(),
});
