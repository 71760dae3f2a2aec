import { askModels } from './follow-ups.ts';
import { isolatedRun } from './pong-arguments.ts';
import type { Prepared } from './pong.types.ts';
import { isTable } from '../config/document/table.ts';
import { addressOf } from './base-address.ts';
import { sentAlong } from './sent-along.ts';
import { runTapped, type TappedResult } from './tapped-run.ts';
import type { TapDoor } from './tap.ts';

const LISTING_MS = 2500;

/**
 * Runs Codex by itself: no file of the person is read, the provider's table comes on the command line, and a tap
 * between Codex and the gateway records what happens. Null for what is left to the real run: providers that Codex has
 * built in, and those that sign requests (AWS).
 */
export async function runIsolated(prepared: Prepared): Promise<TappedResult | null> {
  const { choice, key, effectiveEnv, timeLeft, signal } = prepared;
  const baseUrl = addressOf(choice);
  if (choice.builtIn || isTable(choice.table.aws) || !(baseUrl instanceof URL)) return null;
  const ended = new AbortController();
  const sent = sentAlong(choice, key.key, effectiveEnv);
  const asking = { baseUrl, ...sent, env: effectiveEnv, timeoutMs: Math.min(LISTING_MS, timeLeft()) };
  const listing = askModels({ ...asking, signal: AbortSignal.any([signal, ended.signal]) });
  try {
    const invocation = (tap: TapDoor) => isolatedRun(choice, tap, key.key, key.source.from === 'codex-login');
    return await runTapped(prepared, { baseUrl, query: sent.query, invocation, listing });
  } finally {
    ended.abort();
    await listing;
  }
}
