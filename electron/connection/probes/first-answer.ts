import type { CodexRun } from '../../codex/run-codex.ts';
import type { Fault, FaultId } from '../../faults/fault.ts';
import { askResponses } from '../ask-responses.ts';
import { fromUser } from '../check/codex-sends.ts';
import { diagnose, wentWell } from '../diagnose.ts';
import type { Exchange } from '../exchange.ts';
import { isHtml } from '../gateway-words.ts';
import { askFurther } from '../follow-ups.ts';
import { tappable } from '../isolated-run.ts';
import { noFollowUps, noRun, observed, type FollowUps } from '../observations.ts';
import { PONG_PROMPT } from '../pong-arguments.ts';
import type { Prepared } from '../pong.types.ts';
import { sentAlong } from '../sent-along.ts';

/** What the gateway made of the plainest request. */
export interface FirstAnswer {
  exchange: Exchange;
  /** Null where it went well. */
  fault: Fault | null;
  followUps: FollowUps;
  /** Whether Codex could not be answered otherwise: then it need not be run. */
  settled: boolean;
}

/**
 * What the plainest request settles, because no client could be answered otherwise. What may depend on the client, on
 * the moment or on what Codex sends beside the question is left to Codex: a 403, a 429 by the rate, a 5xx, most of 400,
 * and whatever is wrong with a stream.
 */
const settling: readonly FaultId[] = [
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

const FURTHER_MS = 2500;

/**
 * Asks the gateway once, without Codex, the question that Codex will ask: it names most faults in milliseconds, and tells
 * who answers and how fast. The answer is read to its end: many a gateway takes one request at a time, and one that is
 * broken off may go on there. Null where Codex alone can ask; it is never the reason for green.
 */
export async function askFirst(prepared: Prepared): Promise<FirstAnswer | null> {
  const { choice, key, effectiveEnv, timeLeft, signal } = prepared;
  const baseUrl = tappable(choice);
  // Codex alone can use its own login; without a model it chooses one itself.
  if (!baseUrl || key.source.from === 'codex-login' || choice.model === null) return null;
  const way = { baseUrl, ...sentAlong(choice, key.key, effectiveEnv), env: effectiveEnv, signal };
  const { exchange } = await askResponses({
    ...way,
    body: { model: choice.model, input: [fromUser(PONG_PROMPT)], stream: true, store: false },
    timeoutMs: Math.ceil(timeLeft() / 4), // most of the time is for Codex
  });
  if (wentWell(exchange)) return { exchange, fault: null, followUps: noFollowUps, settled: false };
  const followUps = await askFurther(exchange, { ...way, timeoutMs: Math.min(FURTHER_MS, timeLeft()) });
  const { fault } = diagnose({ ...observed(prepared), exchange, followUps, codex: noRun });
  return { exchange, fault, followUps, settled: fault !== null && settling.includes(fault.id) && isFinal(exchange) };
}

/** Codex follows redirects, and what it meets there is another matter; a gateway that is busy or restarts answers 502 to 504. */
function isFinal(exchange: Exchange): boolean {
  const status = exchange.status ?? 0;
  if (status < 300) return isHtml(exchange);
  return status >= 400 && ![502, 503, 504].includes(status);
}

/**
 * Whether Codex ran into the same: then the first answer names it, with the gateway's own words. Codex repeats most
 * statuses (`unexpected status 403`, `last status: 429`), and the whole body of a 400.
 */
export function metAgain({ exchange, fault }: FirstAnswer, real: { fault: Fault; run: CodexRun }): boolean {
  if (fault === null) return false;
  if (real.run.timedOut && exchange.end === 'waiting') return true;
  const said = real.run.errorWords ?? '';
  const sameStatus = exchange.status !== null && new RegExp(`status:? ${String(exchange.status)}\\b`).test(said);
  const sameBody = exchange.body !== '' && said.trim() === exchange.body.trim();
  return sameStatus || sameBody || (fault.id === real.fault.id && fault.id !== 'unknown');
}
