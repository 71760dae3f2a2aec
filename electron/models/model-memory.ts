import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import type { CheckResult } from '../connection/check/check.types.ts';
import type { PongResult } from '../connection/pong.types.ts';
import { emptyMemory, entryOf, memoryShape, type Memory, type OwnModel } from './memory.types.ts';

const fileName = 'models.json';
/** Names kept per model of who answered; a provider that makes one up for each answer fills no disk. */
const mostAnswerers = 50;

/**
 * What Switchboard remembers of models between runs: favourites, measurements, own models. Nothing here decides what
 * Codex uses. One JSON file in the state folder; a broken one is set aside, and the memory starts empty.
 */
export interface ModelMemory {
  /** With all that was asked to be remembered before. */
  read(): Promise<Memory>;
  /** Waits until all of it is written. */
  settled(): Promise<void>;
  setFavourite(provider: string, model: string, favourite: boolean): Promise<Outcome<null>>;
  /** Keeps the result, the time to the first token and who answered. A run without a model is nothing to keep. */
  rememberPong(result: PongResult): Promise<Outcome<null>>;
  /** Keeps whether the model did what Codex needs, and what it did not do. A check that was not made is nothing to keep. */
  rememberCheck(result: CheckResult): Promise<Outcome<null>>;
  /** The models to return to when their providers are chosen again. What is known already is not written again. */
  rememberChoices(choices: readonly { provider: string; model: string }[]): Promise<Outcome<null>>;
  setOwn(provider: string, model: string, own: OwnModel | null): Promise<Outcome<null>>;
}

/** Faults of its writers: write-failed. */
export function openModelMemory(stateDir: string, now: () => Date = () => new Date()): ModelMemory {
  const path = join(stateDir, fileName);
  // One writer at a time: each reads what the one before it wrote.
  let queue: Promise<unknown> = Promise.resolve();
  // What gives back 'unchanged' has nothing to write.
  const change = (apply: (memory: Memory) => unknown): Promise<Outcome<null>> => {
    const turn = queue.then(async () => {
      const memory = await readMemory(path);
      return apply(memory) === 'unchanged' ? ok(null) : writeMemory(stateDir, path, memory);
    });
    queue = turn.catch(() => undefined);
    return turn;
  };
  return {
    read: () => queue.then(() => readMemory(path)),
    settled: () => queue.then(() => undefined),
    setFavourite: (provider, model, favourite) =>
      change((memory) => {
        entryOf(memory, provider, model).favourite = favourite;
      }),
    rememberPong: async (result) => {
      const { provider, model, answeredBy } = result;
      if (provider === null || model === null) return ok(null);
      return change((memory) => {
        const entry = entryOf(memory, provider, model);
        entry.lastPong = { ok: result.ok, at: now().toISOString(), answeredBy };
        if (result.firstTokenMs !== null) entry.firstTokenMs = result.firstTokenMs;
        if (!result.ok || answeredBy === null) return;
        const answered = entry.answered.find((tally) => tally.by === answeredBy);
        if (answered) answered.times += 1;
        else if (entry.answered.length < mostAnswerers) entry.answered.push({ by: answeredBy, times: 1 });
      });
    },
    rememberCheck: async ({ provider, model, ok: good, items, fault }) => {
      if (provider === null || model === null || fault !== null) return ok(null);
      const bad = items.filter(({ status }) => status === 'fail' || status === 'refused').map(({ id }) => id);
      return change((memory) => {
        entryOf(memory, provider, model).lastCheck = { ok: good, at: now().toISOString(), failed: bad };
      });
    },
    rememberChoices: (choices) =>
      change((memory) => {
        const isKnown = ({ provider, model }: (typeof choices)[number]) =>
          memory.choices.some((one) => one.provider === provider && one.model === model);
        if (choices.every(isKnown)) return 'unchanged';
        const others = memory.choices.filter((one) => !choices.some(({ provider }) => provider === one.provider));
        memory.choices = [...others, ...choices.map(({ provider, model }) => ({ provider, model }))];
      }),
    setOwn: (provider, model, own) =>
      change((memory) => {
        entryOf(memory, provider, model).own = own;
      }),
  };
}

async function readMemory(path: string): Promise<Memory> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    // Not there yet, or not readable: what is remembered is a comfort, never a reason to stop.
    if (error instanceof Error && 'code' in error) return emptyMemory();
    throw error;
  }
  const parsed = memoryShape.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  // Best effort: where it cannot be moved, the next write replaces it.
  await rename(path, `${path}.broken`).catch(() => undefined);
  return emptyMemory();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that a reader sees the old file or the new one. */
async function writeMemory(stateDir: string, path: string, memory: Memory): Promise<Outcome<null>> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await mkdir(stateDir, { recursive: true, mode: 0o700 });
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(memory, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return ok(null);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return failed(makeFault('write-failed', { path, words: error.message }));
  }
}
