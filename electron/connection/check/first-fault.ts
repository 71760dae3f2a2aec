import type { Fault } from '../../faults/fault.ts';
import { redact } from '../../keys/mask.ts';
import type { ResponsesAnswer } from '../ask-responses.ts';
import { diagnose } from '../diagnose.ts';
import { askFurther } from '../follow-ups.ts';
import { noFollowUps, type Observations } from '../observations.ts';
import type { Asking } from './prepare.ts';

const FURTHER_MS = 2500;

/** No Codex ran here: what it would have said is left empty. */
const noCodex: Observations['codex'] = {
  ...{ errorWords: null, stderr: '', exitCode: 0, timedOut: false, message: null, startError: null },
  ...{ notices: [], turnCompleted: false },
};

/**
 * Why the plainest request failed, by the same rules as a pong: a gateway that cannot be reached, refuses the key or has
 * not the model is one fault, not a list of failures. Null where it went well.
 */
export async function firstFault(answer: ResponsesAnswer, asking: Asking, signal: AbortSignal): Promise<Fault | null> {
  const { exchange, timedOut } = answer;
  if (exchange.completed && exchange.failed === null) return null;
  const { choice, key, timeoutMs, env, baseUrl } = asking;
  const further = { baseUrl, key: key.key, env, timeoutMs: FURTHER_MS, signal };
  const followUps = exchange.status === null ? noFollowUps : await askFurther(exchange, further);
  const { fault } = diagnose({
    provider: choice.id,
    providerName: choice.name,
    baseUrl: choice.baseUrl,
    model: choice.model,
    variable: key.variable,
    keyFrom: key.from,
    exchange,
    followUps,
    codex: { ...noCodex, timedOut },
    seconds: Math.round(timeoutMs / 1000),
  });
  if (!fault) return null;
  const mask = (text: string) => redact(text, asking.secrets);
  return { ...fault, title: mask(fault.title), cause: mask(fault.cause), evidence: mask(fault.evidence) };
}
