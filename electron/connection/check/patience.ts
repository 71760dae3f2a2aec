import { setTimeout as sleep } from 'node:timers/promises';
import { stationOf, type FaultId } from '../../faults/fault.ts';
import type { ResponsesAnswer } from '../ask-responses.ts';
import type { Exchange } from '../exchange.ts';
import { gatewayWords, statusMeant } from '../gateway-words.ts';
import { retryAfter } from '../rules/retry-after.ts';

/**
 * What an answer says of asking itself. `settled`: nothing, it is about what was asked. `pause`: the gateway takes no more
 * for now. `spent`: nor later, before the account is paid. `unsettled`: it may come of asking side by side, or come once.
 */
export type Meaning = 'settled' | 'pause' | 'spent' | 'unsettled';

const unsettled: readonly FaultId[] = ['server-error', 'no-response', 'stream-stalled', 'stream-cut'];

/** @param id the fault that the answer shows, if any */
export function meaningOf(id: FaultId | undefined, exchange: Exchange): Meaning {
  if (id === 'rate-limited') return 'pause';
  if (id === 'quota-exhausted' || id === 'payment-required') return 'spent';
  if (id === 'server-error' && statusMeant(exchange) === 503) return 'pause';
  return id && (unsettled.includes(id) || stationOf(id) === 'address') ? 'unsettled' : 'settled';
}

/** Whether the request never came as far as a server that reads it. */
const isUnreached = (id: FaultId | undefined): boolean =>
  id !== undefined && stationOf(id) === 'address' && id !== 'connection-closed';

/** How long to wait for a gateway that asks for it: as it says, and longer each time that it asks again. */
export function pauseMs({ exchange }: Pick<ResponsesAnswer, 'exchange'>, refusals: number): number {
  const said = gatewayWords(exchange).message.toLowerCase();
  return Math.max(retryAfter(exchange, said) ?? 0, 2 ** Math.max(0, refusals - 1)) * 1000;
}

export interface Reply {
  answer: ResponsesAnswer;
  /** The gateway did not take the request, however often it was sent: nothing is known of what was asked. */
  turnedAway: boolean;
  /** How long the last sending took. */
  durationMs: number;
}

export interface Patience<R> {
  /** Sends a request once. Never rejects. */
  send: (request: R) => Promise<ResponsesAnswer>;
  faultOf: (answer: ResponsesAnswer) => FaultId | undefined;
  /** How long a request may take, the pauses before it included. */
  timeoutMs: number;
  signal: AbortSignal;
}

const ONCE_MORE_MS = 1000;

/**
 * Sends the requests of one check: side by side as they come, until the first answer that this may have brought about. From
 * then on it sends them one after another, that one first, with the pauses that the gateway asks for. A request for which
 * the time does not suffice is not sent.
 */
export function patiently<R>({ send, faultOf, timeoutMs, signal }: Patience<R>) {
  let sideBySide = true;
  const underWay = new Set<Promise<unknown>>();
  let lane: Promise<unknown> = Promise.resolve();
  let refusal: ResponsesAnswer | null = null;
  let refusals = 0;
  let pauseUntil = 0;

  async function once(request: R, inCompany: boolean): Promise<Reply & { meaning: Meaning }> {
    const started = performance.now();
    const answer = await send(request);
    const id = signal.aborted ? undefined : faultOf(answer);
    const meaning = meaningOf(id, answer.exchange);
    const durationMs = Math.round(performance.now() - started);
    if (meaning === 'pause' || meaning === 'spent') {
      refusal = answer;
      if (!inCompany) refusals += 1;
      const pause = meaning === 'spent' ? Number.POSITIVE_INFINITY : pauseMs(answer, refusals);
      pauseUntil = Math.max(pauseUntil, performance.now() + pause);
    } else if (meaning === 'settled') refusals = 0;
    return { answer, meaning, durationMs, turnedAway: meaning === 'spent' || isUnreached(id) };
  }

  async function alone(request: R, onPause: (seconds: number) => void): Promise<Reply> {
    const started = performance.now();
    const leftMs = () => Math.max(0, started + timeoutMs - performance.now());
    for (let again = false; ;) {
      const pause = pauseUntil - performance.now();
      if (refusal && pause > leftMs()) return { answer: refusal, turnedAway: true, durationMs: 0 };
      if (pause > 0) {
        onPause(Math.ceil(pause / 1000));
        await rest(pause);
      }
      const { meaning, ...reply } = await once(request, false);
      if (meaning === 'settled' || meaning === 'spent') return reply;
      if (meaning === 'pause') continue;
      if (again || leftMs() < ONCE_MORE_MS) return reply;
      again = true;
      await rest(ONCE_MORE_MS);
    }
  }

  /** Ends early where the check is cancelled. */
  const rest = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined);

  return async (request: R, onPause: (seconds: number) => void): Promise<Reply> => {
    if (sideBySide) {
      const sending = once(request, true);
      underWay.add(sending);
      const { meaning, ...reply } = await sending;
      underWay.delete(sending);
      if (meaning === 'settled') return reply;
      sideBySide = false;
      if (meaning === 'spent') return reply;
    }
    const turn = lane.then(() => Promise.all(underWay)).then(() => alone(request, onPause));
    lane = turn;
    return turn;
  };
}
