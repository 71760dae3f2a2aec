import { z } from 'zod';
import { faultShape, pathText } from './common.ts';

/** Where providers are to come from. All of it is untrusted: shown first, and never able to name a program to run. */
export const importSourceShape = z.discriminatedUnion('kind', [
  /** A JSON or TOML snippet. */
  z.object({ kind: z.literal('text'), text: z.string().max(1_048_576) }).strict(),
  /** `switchboard://provider?…` */
  z.object({ kind: z.literal('link'), link: z.string().max(8192) }).strict(),
  /** Another home's config.toml. */
  z.object({ kind: z.literal('home'), path: pathText }).strict(),
  /** Another switcher's export or database, by the file's path; absent: its usual place. */
  z.object({ kind: z.literal('switcher'), path: pathText.optional() }).strict(),
]);

export const importShape = z.object({
  providers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      baseUrl: z.string().nullable(),
      envKey: z.string().nullable(),
      models: z.array(z.string()),
      /** What this home has under that ID. */
      here: z.enum(['nothing', 'same', 'different']),
      /** A key came with it; it would go to the keychain. Never the key. */
      hasKey: z.boolean(),
      problems: z.array(faultShape),
      /** Exactly what would be written. */
      diff: z.string(),
    }),
  ),
  /** What was left out, and why: a command, a key in a link, an unknown field. */
  dropped: z.array(z.object({ what: z.string(), why: z.string() })),
  /** Names what was read, so that `import.apply` writes what was shown and nothing else. */
  digest: z.string(),
});

export const exportFormShape = z.enum(['toml', 'json', 'link', 'managed']);
