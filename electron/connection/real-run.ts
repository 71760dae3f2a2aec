import { runCodex, type CodexRun } from '../codex/run-codex.ts';
import type { Fault } from '../faults/fault.ts';
import { words } from '../words/words.ts';
import { diagnose } from './diagnose.ts';
import { noFollowUps, observed, type FollowUps } from './observations.ts';
import { realRun, type Retries } from './pong-arguments.ts';
import type { Prepared } from './pong.types.ts';
import { addressOf } from './base-address.ts';
import { runTapped, type TappedResult } from './tapped-run.ts';

export interface RealResult {
  answer: string | null;
  fault: Fault | null;
  warnings: Fault[];
  run: CodexRun;
}

/** A key that only Switchboard holds, where `env_key` looks for it: for one run, which a warning has told of. */
const lent = ({ key }: Prepared): Record<string, string> =>
  key.variable !== null && !key.visible && key.key !== null ? { [key.variable]: key.key } : {};

/** Runs Codex as the person has it: their files, their environment and, at a terminal, their folder. */
export async function runAsItIs(
  prepared: Prepared,
  { retries, timeoutMs }: { retries: Retries; timeoutMs: number },
): Promise<RealResult> {
  const { program, choice, env, signal } = prepared;
  const invocation = realRun(choice, prepared, { retries });
  const run = await runCodex(program, {
    args: invocation.args,
    env: { ...env, ...invocation.env, ...lent(prepared) },
    timeoutMs,
    signal,
  });
  const { fault, warnings } = diagnose({ ...observed(prepared), exchange: null, followUps: noFollowUps, codex: run });
  return { answer: run.message?.trim() ?? null, fault, warnings, run };
}

export interface Explained {
  fault: Fault;
  followUps: FollowUps;
}

/**
 * The isolated run passed and the real one failed: which difference matters? The real run once more, with a tap between.
 * Should the gateway refuse what the person's own settings make Codex send, the tap has its words.
 */
export async function explainDifference(prepared: Prepared, fault: Fault): Promise<Explained> {
  const { choice } = prepared;
  const baseUrl = addressOf(choice);
  if (choice.builtIn || !(baseUrl instanceof URL)) return { fault, followUps: noFollowUps };
  const tapped: TappedResult = await runTapped(prepared, {
    baseUrl,
    query: {}, // Codex has its own table in this run
    invocation: (tap) => {
      const { args, env } = realRun(choice, prepared, { tap });
      return { args, env: { ...env, ...lent(prepared) } };
    },
  });
  const told = (better: Fault, sentence: string): Explained => ({
    fault: { ...better, evidence: `${sentence}\n${better.evidence}`.trim() },
    followUps: tapped.followUps,
  });
  if (tapped.fault === null) return told(fault, words().evidence.onTheWay);
  return told(
    tapped.fault.id === 'unknown' && fault.id !== 'unknown' ? fault : tapped.fault,
    words().evidence.inSettings,
  );
}
