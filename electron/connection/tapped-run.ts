import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCodex } from '../codex/run-codex.ts';
import type { Fault } from '../faults/fault.ts';
import { diagnose } from './diagnose.ts';
import type { Exchange } from './exchange.ts';
import { askFurther, type Asking } from './follow-ups.ts';
import { noFollowUps, noRun, observed, type FollowUps } from './observations.ts';
import type { Invocation } from './pong-arguments.ts';
import type { Prepared } from './pong.types.ts';
import { withoutProxyFor } from './proxy.ts';
import { sentAlong } from './sent-along.ts';
import { openTap, type TapDoor } from './tap.ts';

export interface TappedResult {
  fault: Fault | null;
  warnings: Fault[];
  exchange: Exchange | null;
  /** What is known for mending what was found. */
  followUps: FollowUps;
}

export interface TappedOptions {
  baseUrl: URL;
  /** What the tap adds to each request; Codex's own table may add it already. */
  query: Readonly<Record<string, string>>;
  invocation: (tap: TapDoor) => Invocation;
}

const CONNECT_MS = 10_000;
const FURTHER_MS = 2500;

/** The exchange that tells: Codex's last request for a response, else its last of any kind. */
const telling = (exchanges: readonly Exchange[]): Exchange | null =>
  exchanges.findLast(({ url }) => url.endsWith('/responses')) ?? exchanges.at(-1) ?? null;

/**
 * Runs Codex with a tap between it and the gateway, and names what the tap saw. As soon as the tap sees a failure that
 * has a name, Codex is ended: what it would do next is try again. What has none is left to Codex's own words.
 */
export async function runTapped(
  prepared: Prepared,
  { baseUrl, query, invocation }: TappedOptions,
): Promise<TappedResult> {
  const { program, env, effectiveEnv, envFile, timeLeft, signal } = prepared;
  const bad = new AbortController();
  const tap = await openTap({
    baseUrl,
    query,
    env: effectiveEnv,
    connectMs: Math.min(CONNECT_MS, Math.ceil(timeLeft() * 0.8)),
    onSettled: (exchange) => {
      if (!exchange.url.endsWith('/responses')) return;
      const { fault } = diagnose({ ...observed(prepared), exchange, followUps: noFollowUps, codex: noRun });
      if (fault?.id !== 'unknown') bad.abort();
    },
  });
  const { args, env: more } = invocation(tap);
  // A NO_PROXY in CODEX_HOME/.env would override the one that keeps Codex's way to the tap free: then an empty home.
  const emptied =
    args.includes('--ignore-user-config') &&
    Object.keys(envFile).some((name) => /^(no|http|https|all)_proxy$/i.test(name));
  const ownHome = emptied ? await mkdtemp(join(tmpdir(), 'switchboard-home-')) : null;
  try {
    const codex = await runCodex(program, {
      args,
      env: {
        ...withoutProxyFor(['127.0.0.1'], effectiveEnv),
        ...more,
        ...(ownHome ? { CODEX_HOME: ownHome } : env.CODEX_HOME ? { CODEX_HOME: env.CODEX_HOME } : {}),
      },
      timeoutMs: timeLeft(),
      signal: AbortSignal.any([signal, bad.signal]),
    });
    const exchange = telling(tap.exchanges);
    const asking: Asking = {
      baseUrl,
      ...sentAlong(prepared.choice, prepared.key.key, effectiveEnv),
      env: effectiveEnv,
      timeoutMs: Math.min(FURTHER_MS, timeLeft()),
      signal,
    };
    const followUps = exchange && !signal.aborted ? await askFurther(exchange, asking) : noFollowUps;
    const { fault, warnings, facts } = diagnose({ ...observed(prepared), exchange, followUps, codex });
    return { fault, warnings, exchange, followUps: { ...followUps, refused: facts.value } };
  } finally {
    await tap.close();
    if (ownHome) await rm(ownHome, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
