import type { Fault } from '../../faults/fault.ts';
import { redactFault } from '../../keys/mask-fault.ts';
import type { ResponsesAnswer } from '../ask-responses.ts';
import { diagnose } from '../diagnose.ts';
import { askFurther } from '../follow-ups.ts';
import { noRun, observed, type Observations } from '../observations.ts';
import type { Asking } from './prepare.ts';

const FURTHER_MS = 2500;

/**
 * Why the plainest request failed, by the same rules as a pong: a gateway that cannot be reached, refuses the key or has
 * not the model is one fault, not a list of failures. Null where it went well.
 */
export async function firstFault(answer: ResponsesAnswer, asking: Asking, signal: AbortSignal): Promise<Fault | null> {
  const { exchange, timedOut } = answer;
  if (exchange.completed && exchange.failed === null) return null;
  const { key, env, baseUrl, query, headers } = asking;
  const further = { baseUrl, key: key.key, query, headers, env, timeoutMs: FURTHER_MS, signal };
  const followUps = await askFurther(exchange, further);
  // No Codex ran here: what it would have said is left empty.
  return diagnosed(asking, { exchange, followUps, codex: { ...noRun, timedOut } });
}

/** What the rules say of one run for this provider, whatever it repeats of a key masked. */
export function diagnosed(
  { choice, key, timeoutMs, secrets }: Asking,
  seen: Pick<Observations, 'exchange' | 'followUps' | 'codex'>,
): Fault | null {
  const { fault } = diagnose({ ...observed({ choice, key, timeoutMs, settings: {} }), ...seen });
  return fault && redactFault(fault, secrets);
}
