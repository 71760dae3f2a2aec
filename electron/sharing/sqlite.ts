import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { hasCode } from '../config/home.ts';
import { failed, ok, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { words } from '../words/words.ts';
import type { SwitcherEntry } from './from-cc-switch.ts';
import type { DatabaseAnswer } from './sqlite-worker.ts';

/** Milliseconds after which a database is given up. One of 64 MiB is read in a second. */
const patience = 10_000;

export const isSqlite = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0';

/**
 * CC Switch's entries for Codex in its database (version 3 and later: table `providers`, keyed by app_type and ID). A copy
 * in memory is read, in a worker that is ended when it is late; the file stays as it is. Faults: import-malformed.
 */
export async function entriesInDatabase(bytes: Uint8Array, ms = patience): Promise<Outcome<SwitcherEntry[]>> {
  // Loaded here: it is large, and only this needs it.
  const { default: code } = await import('./sqlite-worker.ts?in-worker');
  const resourceLimits = { maxOldGenerationSizeMb: 256 };
  const worker = new Worker(code, { eval: true, workerData: bytes, execArgv: [], env: {}, resourceLimits });
  try {
    const [answer] = (await once(worker, 'message', { signal: AbortSignal.timeout(ms) })) as [DatabaseAnswer];
    if ('why' in answer) return malformed(inWords(answer));
    return ok(answer.rows.map(([name, settings]) => ({ name, settings: parsed(settings) })));
  } catch (error) {
    if (hasCode(error, 'ABORT_ERR')) return malformed(words().imports.databaseLate);
    if (hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY')) return malformed(words().imports.databaseLarge);
    throw error;
  } finally {
    await worker.terminate();
  }
}

function parsed(settings: unknown): unknown {
  if (typeof settings !== 'string') return null;
  try {
    return JSON.parse(settings);
  } catch {
    return null;
  }
}

function inWords(answer: Exclude<DatabaseAnswer, { rows: unknown }>): string {
  const says = words().imports;
  return answer.why === 'unreadable' ? says.databaseUnreadable(answer.words) : says[answer.why];
}

const malformed = (why: string) => failed(makeFault('import-malformed', { words: why }));
