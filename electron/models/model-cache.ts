import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { hasCode } from '../config/home.ts';
import { replaceFile } from '../state/replace-file.ts';
import type { OfferedModel } from './offered-models.ts';

export interface CachedList {
  models: OfferedModel[];
  /** When the provider gave it. */
  at: Date;
}

/** A request for a list that got no answer in this time. */
export interface TimedOutList {
  timeoutMs: number;
  at: Date;
}

/** Providers' own lists, kept from one start to the next. An entry is bound to the address: another address, another list. */
export interface ModelCache {
  get(provider: string, baseUrl: string): Promise<CachedList | TimedOutList | null>;
  /** Keeps the list and says when. */
  set(provider: string, baseUrl: string, models: OfferedModel[]): Promise<CachedList>;
  /** Keeps that there was no answer, where no earlier list is kept. */
  setTimedOut(provider: string, baseUrl: string, timeoutMs: number): Promise<void>;
}

const entryShape = z.object({ version: z.literal(1), at: z.iso.datetime() });
const timedOutShape = entryShape.extend({ timeoutMs: z.number() });
const listShape = entryShape.extend({
  models: z.array(
    z.object({
      id: z.string(),
      context: z.number().nullable(),
      price: z.object({ input: z.number(), output: z.number() }).nullable(),
      reasoning: z.array(z.string()).nullable(),
    }),
  ),
});
const fileShape = z.union([listShape, timedOutShape]);

/**
 * Keeps each list in a file of its own below `stateDir/lists`. The files are a comfort: one that is missing or broken is
 * no list, and one that cannot be written leaves the list in memory.
 */
export function openModelCache(stateDir: string, now: () => Date = () => new Date()): ModelCache {
  const folder = join(stateDir, 'lists');
  const known = new Map<string, CachedList | TimedOutList>();
  const nameOf = (provider: string, baseUrl: string) =>
    createHash('sha256')
      .update(JSON.stringify([provider, baseUrl]))
      .digest('hex')
      .slice(0, 32);
  async function get(provider: string, baseUrl: string) {
    const name = nameOf(provider, baseUrl);
    const entry = known.get(name) ?? (await readEntry(join(folder, `${name}.json`)));
    if (entry) known.set(name, entry);
    return entry;
  }
  async function keep<T extends CachedList | TimedOutList>(provider: string, baseUrl: string, entry: T): Promise<T> {
    const name = nameOf(provider, baseUrl);
    known.set(name, entry);
    const content: z.input<typeof fileShape> = { version: 1, ...entry, at: entry.at.toISOString() };
    await replaceFile(join(folder, `${name}.json`), JSON.stringify(content)).catch(unlessSystem);
    return entry;
  }
  return {
    get,
    set: (provider, baseUrl, models) => keep(provider, baseUrl, { models, at: now() }),
    async setTimedOut(provider, baseUrl, timeoutMs) {
      const earlier = await get(provider, baseUrl);
      if (!earlier || !('models' in earlier)) await keep(provider, baseUrl, { timeoutMs, at: now() });
    },
  };
}

async function readEntry(path: string): Promise<CachedList | TimedOutList | null> {
  try {
    const read = fileShape.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (!read.success) return null;
    const at = new Date(read.data.at);
    return 'models' in read.data ? { models: read.data.models, at } : { timeoutMs: read.data.timeoutMs, at };
  } catch (error) {
    if (error instanceof SyntaxError || hasCode(error)) return null;
    throw error;
  }
}

/** A list that cannot be written stays in memory. */
function unlessSystem(error: unknown): void {
  if (!hasCode(error)) throw error;
}
