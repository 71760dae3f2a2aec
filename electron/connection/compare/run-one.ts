import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CodexEvent } from '../../codex/codex-events.ts';
import type { CodexProgram } from '../../codex/codex.types.ts';
import { runCodex } from '../../codex/run-codex.ts';
import type { Fault } from '../../faults/fault.ts';
import { redact } from '../../keys/mask.ts';
import { askResponses } from '../ask-responses.ts';
import { diagnosed, firstFault } from '../check/first-fault.ts';
import type { Asking } from '../check/prepare.ts';
import { noFollowUps } from '../observations.ts';
import { isolatedRun } from '../pong-arguments.ts';
import { withoutProxyFor } from '../proxy.ts';
import { openTap } from '../tap.ts';

/** What one model made of the prompt. Times in milliseconds: the first token from the request on, the total from the start. */
export interface Ran {
  answer: string | null;
  answeredBy: string | null;
  firstTokenMs: number | null;
  totalMs: number;
  inputTokens: number | null;
  outputTokens: number | null;
  fault: Fault | null;
}

const connectMs = 10_000;

/** Sends the prompt by itself: no instructions, no tools. Never rejects for what the gateway does. */
export async function runDirectly(asking: Asking, prompt: string, signal: AbortSignal): Promise<Ran> {
  const started = performance.now();
  const input = [{ type: 'message', role: 'user', content: [{ type: 'input_text', text: prompt }] }];
  const body = { model: asking.choice.model, input, stream: true, store: false };
  const { baseUrl, query, headers, env, timeoutMs } = asking;
  const frame = { baseUrl, key: asking.key.key, query, headers, env, timeoutMs, signal };
  const answer = await askResponses({ ...frame, body });
  const { exchange, text, inputTokens, outputTokens } = answer;
  const totalMs = Math.round(performance.now() - started);
  const fault = signal.aborted ? null : await firstFault(answer, asking, signal);
  const { answeredBy, firstTokenMs, usageReported } = exchange;
  const tokens = { inputTokens: usageReported ? inputTokens : null, outputTokens: usageReported ? outputTokens : null };
  return { ...shown(asking, fault ? null : text, answeredBy), firstTokenMs, totalMs, ...tokens, fault };
}

/**
 * Has Codex work on the prompt by itself: no file of the person is read, in an empty folder that it may not write, with a
 * tap that measures. Never rejects for what Codex or the gateway does; leaves no process and no folder.
 */
export async function runThroughCodex(
  program: CodexProgram,
  asking: Asking,
  prompt: string,
  signal: AbortSignal,
): Promise<Ran> {
  const { choice, key, baseUrl, query, env, timeoutMs } = asking;
  const home = await mkdtemp(join(tmpdir(), 'switchboard-home-'));
  const tap = await openTap({ baseUrl, query, env, connectMs, onSettled: () => undefined });
  try {
    // Codex lets nobody define a provider under the ID of one of its own.
    const named = choice.builtIn ? { ...choice, id: 'compared' } : choice;
    const { args, env: more } = isolatedRun(named, tap, key.key, false, prompt);
    let tokens: Pick<Ran, 'inputTokens' | 'outputTokens'> = { inputTokens: null, outputTokens: null };
    const run = await runCodex(program, {
      ...{ args, timeoutMs, signal },
      env: { ...withoutProxyFor(['127.0.0.1'], env), ...more, CODEX_HOME: home },
      onEvent: (event) => (tokens = tokensOf(event) ?? tokens),
    });
    const asked = tap.exchanges.filter(({ url }) => url.endsWith('/responses'));
    const exchange = asked.at(-1) ?? null;
    const found = signal.aborted ? null : diagnosed(asking, { exchange, followUps: noFollowUps, codex: run });
    // To a pong any other word is wrong; here it is the answer.
    const fault = found?.id === 'wrong-answer' ? null : found;
    const firstTokenMs = asked[0]?.firstTokenMs ?? null;
    const said = shown(asking, fault ? null : run.message, exchange?.answeredBy ?? null);
    return { ...said, firstTokenMs, totalMs: Math.round(run.durationMs), ...tokens, fault };
  } finally {
    await tap.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

const shown = ({ secrets }: Asking, answer: string | null, answeredBy: string | null) => ({
  answer: answer === null ? null : redact(answer.trim(), secrets),
  answeredBy: answeredBy === null ? null : redact(answeredBy, secrets),
});

/** `turn.completed` tells of all requests of the turn together. */
function tokensOf({ type, usage }: CodexEvent): Pick<Ran, 'inputTokens' | 'outputTokens'> | null {
  if (type !== 'turn.completed' || typeof usage !== 'object' || usage === null) return null;
  const { input_tokens: input, output_tokens: output } = usage as Record<string, unknown>;
  return {
    inputTokens: typeof input === 'number' ? input : null,
    outputTokens: typeof output === 'number' ? output : null,
  };
}
