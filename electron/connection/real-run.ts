import { runCodex } from '../codex/run-codex.ts';
import type { Fault } from '../faults/fault.ts';
import { diagnose } from './diagnose.ts';
import { noFollowUps } from './observations.ts';
import { realRun } from './pong-arguments.ts';
import type { Prepared } from './pong.ts';

export interface RealResult {
  answer: string | null;
  fault: Fault | null;
  warnings: Fault[];
}

/**
 * Runs Codex as the person has it: their files and their environment. A key that only Switchboard holds is put where
 * `env_key` looks, for this run alone; the warning about it has been given with the key.
 */
export async function runAsItIs({
  program,
  choice,
  key,
  env,
  timeLeft,
  timeoutMs,
  signal,
}: Prepared): Promise<RealResult> {
  const invocation = realRun(choice);
  const lent = key.variable !== null && !key.visible && key.key !== null ? { [key.variable]: key.key } : {};
  const run = await runCodex(program, {
    args: invocation.args,
    env: { ...env, ...invocation.env, ...lent },
    timeoutMs: timeLeft(),
    signal,
  });
  const { fault, warnings } = diagnose({
    provider: choice.id,
    providerName: choice.name,
    baseUrl: choice.baseUrl,
    model: choice.model,
    variable: key.variable,
    keyFrom: key.from,
    exchange: null,
    followUps: noFollowUps,
    codex: run,
    seconds: Math.round(timeoutMs / 100) / 10,
  });
  return { answer: run.message?.trim() ?? null, fault, warnings };
}
