import { isolatedRun } from './pong-arguments.ts';
import type { Prepared } from './pong.types.ts';
import type { Choice } from './provider-choice.ts';
import { isTable } from '../config/document/table.ts';
import { addressOf } from './base-address.ts';
import { sentAlong } from './sent-along.ts';
import { runTapped, type TappedResult } from './tapped-run.ts';

/** Where a tap can stand in for the provider; null for those that Codex has built in, and those that sign requests (AWS). */
export function tappable(choice: Choice): URL | null {
  const baseUrl = addressOf(choice);
  return choice.builtIn || isTable(choice.table.aws) || !(baseUrl instanceof URL) ? null : baseUrl;
}

/**
 * Runs Codex by itself: no file of the person is read, the provider's table comes on the command line, and a tap
 * between Codex and the gateway records what happens. Null where no tap can stand.
 */
export async function runIsolated(prepared: Prepared): Promise<TappedResult | null> {
  const { choice, key, effectiveEnv } = prepared;
  const baseUrl = tappable(choice);
  if (!baseUrl) return null;
  const { query } = sentAlong(choice, key.key, effectiveEnv);
  return runTapped(prepared, {
    baseUrl,
    query,
    invocation: (tap) => isolatedRun(choice, tap, key.key, key.source.from === 'codex-login'),
  });
}
