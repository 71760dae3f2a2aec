import type { FaultId } from '../../faults/fault.ts';
import { askResponses } from '../ask-responses.ts';
import { addressOf } from '../base-address.ts';
import { fromUser } from '../check/codex-sends.ts';
import { diagnose } from '../diagnose.ts';
import { isHtml } from '../gateway-words.ts';
import { askFurther, askModels } from '../follow-ups.ts';
import { noRun, observed } from '../observations.ts';
import { PONG_PROMPT } from '../pong-arguments.ts';
import type { Prepared } from '../pong.types.ts';
import { sentAlong } from '../sent-along.ts';
import { isTable } from '../../config/document/table.ts';
import type { TappedResult } from '../tapped-run.ts';

/**
 * What the plainest request settles, because no client could be answered otherwise. What may depend on the client, on
 * the moment or on what Codex sends beside the question is left to Codex: a 403, a 429 by the rate, a 5xx, most of 400.
 */
const settled: readonly FaultId[] = [
  'key-missing',
  'key-rejected',
  'payment-required',
  'quota-exhausted',
  'region-blocked',
  'endpoint-not-found',
  'responses-unsupported',
  'not-an-api',
  'model-not-found',
  'model-not-namespaced',
];

const DEADLINE_MS = 8000;
const FURTHER_MS = 2500;

/**
 * Asks the gateway once, in milliseconds and while Codex still starts, the question that Codex will ask. An answer that
 * begins well is ended at once, so that it costs next to nothing. Null where it settles nothing; it is never the reason
 * for green.
 */
export async function askFirst(prepared: Prepared): Promise<TappedResult | null> {
  const { choice, key, effectiveEnv, timeLeft, signal } = prepared;
  const baseUrl = addressOf(choice);
  // Codex alone can sign for AWS, or use its own login; without a model it chooses one itself.
  const left =
    choice.builtIn || isTable(choice.table.aws) || key.source.from === 'codex-login' || choice.model === null;
  if (left || !(baseUrl instanceof URL)) return null;
  const way = { baseUrl, ...sentAlong(choice, key.key, effectiveEnv), env: effectiveEnv, signal };
  const ended = new AbortController();
  const within = { ...way, timeoutMs: Math.min(FURTHER_MS, timeLeft()) };
  const listing = askModels({ ...within, signal: AbortSignal.any([signal, ended.signal]) });
  try {
    const { exchange } = await askResponses({
      ...way,
      body: { model: choice.model, input: [fromUser(PONG_PROMPT)], stream: true, store: false },
      timeoutMs: Math.min(DEADLINE_MS, timeLeft()),
      enough: (seen) => (seen.status ?? 0) < 300 && !isHtml(seen),
    });
    // Codex follows redirects, and what it meets there is another matter.
    if (exchange.status === null || (exchange.status >= 300 && exchange.status < 400) || signal.aborted) return null;
    if (exchange.status < 300 && !isHtml(exchange)) return null;
    const followUps = await askFurther(exchange, within, listing);
    const seen = { ...observed(prepared), exchange, followUps, codex: noRun };
    const { fault, warnings } = diagnose(seen);
    return fault && settled.includes(fault.id) ? { fault, warnings, exchange, followUps } : null;
  } finally {
    ended.abort();
    await listing;
  }
}
