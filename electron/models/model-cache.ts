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

/** Providers' own lists, kept from one start to the next. An entry is bound to the address: another address, another list. */
export interface ModelCache {
  get(provider: string, baseUrl: string): Promise<CachedList | null>;
  /** Keeps the list and says when. */
  set(provider: string, baseUrl: string, models: OfferedModel[]): Promise<CachedList>;
}

const fileShape = z.object({
  version: z.literal(1),
  at: z.iso.datetime(),
  models: z.array(
    z.object({
      id: z.string(),
      context: z.number().nullable(),
      price: z.object({ input: z.number(), output: z.number() }).nullable(),
      reasoning: z.array(z.string()).nullable(),
    }),
  ),
});

/**
 * Keeps each list in a file of its own below `stateDir/lists`. The files are a comfort: one that is missing or broken is
 * no list, and one that cannot be written leaves the list in memory.
 */
export function openModelCache(stateDir: string, now: () => Date = () => new Date()): ModelCache {
  const folder = join(stateDir, 'lists');
  const known = new Map<string, CachedList>();
  const nameOf = (provider: string, baseUrl: string) =>
    createHash('sha256')
      .update(JSON.stringify([provider, baseUrl]))
      .digest('hex')
      .slice(0, 32);
  return {
    async get(provider, baseUrl) {
      const name = nameOf(provider, baseUrl);
      const list = known.get(name) ?? (await readList(join(folder, `${name}.json`)));
      if (list) known.set(name, list);
      return list;
    },
    async set(provider, baseUrl, models) {
      const name = nameOf(provider, baseUrl);
      const list = { models, at: now() };
      known.set(name, list);
      const content: z.input<typeof fileShape> = { version: 1, at: list.at.toISOString(), models };
      await replaceFile(join(folder, `${name}.json`), JSON.stringify(content)).catch(unlessSystem);
      return list;
    },
  };
}

async function readList(path: string): Promise<CachedList | null> {
  try {
    const read = fileShape.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return read.success ? { models: read.data.models, at: new Date(read.data.at) } : null;
  } catch (error) {
    if (error instanceof SyntaxError || hasCode(error)) return null;
    throw error;
  }
}

/** A list that cannot be written stays in memory. */
function unlessSystem(error: unknown): void {
  if (!hasCode(error)) throw error;
}
