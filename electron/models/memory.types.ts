import { z } from 'zod';
import { verdicts } from '../connection/check/check.types.ts';
import { policies } from './model.types.ts';

const ownShape = z.object({
  /** The person's own words: what it is good for, or the route's policy. */
  note: z.string().max(2000),
  /** An ID behind which the provider picks the model; null for a model. */
  route: z.object({ label: z.string(), policy: z.enum(policies) }).nullable(),
});

const entryShape = z.object({
  provider: z.string(),
  model: z.string(),
  favourite: z.boolean(),
  own: ownShape.nullable(),
  firstTokenMs: z.number().nullable(),
  lastPong: z.object({ ok: z.boolean(), at: z.string(), answeredBy: z.string().nullable() }).nullable(),
  /** The IDs of what failed or was refused; absent in files of before there were checks. */
  lastCheck: z
    .object({
      ok: z.boolean(),
      /** Absent in files of before a check could end without one. */
      verdict: z.enum(verdicts).optional(),
      at: z.string(),
      failed: z.array(z.string()),
    })
    .transform(({ verdict, ...last }) => ({ ...last, verdict: verdict ?? (last.ok ? 'fits' : 'does-not-fit') }))
    .nullable()
    .default(null),
  /** Who answered, and how often. */
  answered: z.array(z.object({ by: z.string(), times: z.number() })),
});

/** The file. Lists rather than maps: IDs come from outside and may be any word, `__proto__` included. */
export const memoryShape = z.object({
  version: z.literal(1),
  models: z.array(entryShape),
  /** The last model of each provider. */
  choices: z.array(z.object({ provider: z.string(), model: z.string() })),
});

export type Memory = z.output<typeof memoryShape>;
export type MemoryEntry = z.output<typeof entryShape>;
export type OwnModel = z.output<typeof ownShape>;

export const emptyMemory = (): Memory => ({ version: 1, models: [], choices: [] });

/** The entry of a model, added to the memory where it has none. */
export function entryOf(memory: Memory, provider: string, model: string): MemoryEntry {
  const found = memory.models.find((entry) => entry.provider === provider && entry.model === model);
  if (found) return found;
  const measured = { firstTokenMs: null, lastPong: null, lastCheck: null, answered: [] };
  const entry = { provider, model, favourite: false, own: null, ...measured };
  memory.models.push(entry);
  return entry;
}
