import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCodex } from '../codex/run-codex.ts';
import type { Fault } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { diagnose } from './diagnose.ts';
import type { Exchange } from './exchange.ts';
import { askFurther } from './follow-ups.ts';
import type { Line } from './line.ts';
import { noFollowUps, type Observations } from './observations.ts';
import type { Prepared } from './pong.ts';
import { isolatedRun } from './pong-arguments.ts';
import { isTable, stringsOf } from './provider-choice.ts';
import { withoutProxyFor } from './proxy.ts';
import { openTap } from './tap.ts';

export interface IsolatedResult {
  fault: Fault | null;
  warnings: Fault[];
  answeredBy: string | null;
  firstTokenMs: number | null;
  exchange: Exchange | null;
}

const nothing: IsolatedResult = { fault: null, warnings: [], answeredBy: null, firstTokenMs: null, exchange: null };

const CONNECT_MS = 10_000;
const FURTHER_MS = 2500;

/** The provider's address, or the fault that keeps it from being one. */
function addressOf({ choice }: Prepared): URL | Fault {
  const facts = { provider: choice.id, providerName: choice.name };
  if (!choice.baseUrl) return makeFault('base-url-missing', facts);
  const url = URL.canParse(choice.baseUrl) ? new URL(choice.baseUrl) : null;
  if (url && ['http:', 'https:'].includes(url.protocol) && url.host) return url;
  const suggestion = /^[\w.-]+(:\d+)?(\/|$)/.test(choice.baseUrl) ? `https://${choice.baseUrl}` : undefined;
  return makeFault('base-url-malformed', { ...facts, url: choice.baseUrl, suggestion });
}

/** The exchange that tells: Codex's last request for a response, else its last of any kind. */
const telling = (exchanges: readonly Exchange[]): Exchange | null =>
  exchanges.findLast(({ url }) => url.endsWith('/responses')) ?? exchanges.at(-1) ?? null;

/**
 * Runs Codex by itself: no file of the person is read, the provider's table comes on the command line, and a tap
 * between Codex and the gateway records what happens. As soon as the tap sees a failure, Codex is ended: what it would
 * do next is try again.
 * Providers that Codex has built in, and those that sign requests (AWS), are left to the real run.
 */
export async function runIsolated(prepared: Prepared, line: Line): Promise<IsolatedResult> {
  const { program, choice, key, env, effectiveEnv, envFile, timeLeft, timeoutMs, signal } = prepared;
  line.begin('address');
  if (choice.builtIn || isTable(choice.table.aws)) return nothing;
  const address = addressOf(prepared);
  if (!(address instanceof URL)) return { ...nothing, fault: address };

  const bad = new AbortController();
  const tap = await openTap({
    baseUrl: address,
    query: stringsOf(choice.table.query_params),
    env: effectiveEnv,
    connectMs: Math.min(CONNECT_MS, timeLeft() * 0.8),
    onSettled: (exchange) => {
      if (exchange.url.endsWith('/responses') && !(exchange.completed && exchange.failed === null)) bad.abort();
    },
  });
  // A NO_PROXY in CODEX_HOME/.env would override the one that keeps Codex's way to the tap free: then an empty home.
  const ownHome = Object.keys(envFile).some((name) => /^(no|http|https|all)_proxy$/i.test(name))
    ? await mkdtemp(join(tmpdir(), 'switchboard-home-'))
    : null;
  try {
    const invocation = isolatedRun(choice, tap.baseUrl, key.key, key.from === 'codex-login');
    const run = await runCodex(program, {
      args: invocation.args,
      env: {
        ...withoutProxyFor(['127.0.0.1'], effectiveEnv),
        ...invocation.env,
        ...(ownHome ? { CODEX_HOME: ownHome } : env.CODEX_HOME ? { CODEX_HOME: env.CODEX_HOME } : {}),
      },
      timeoutMs: timeLeft(),
      signal: AbortSignal.any([signal, bad.signal]),
    });
    const exchange = telling(tap.exchanges);
    const observations: Observations = {
      provider: choice.id,
      providerName: choice.name,
      baseUrl: choice.baseUrl,
      model: choice.model,
      variable: key.variable,
      keyFrom: key.from,
      exchange,
      followUps: noFollowUps,
      codex: run,
      seconds: Math.round(timeoutMs / 100) / 10,
    };
    const asking = {
      baseUrl: address,
      key: key.key,
      env: effectiveEnv,
      timeoutMs: Math.min(FURTHER_MS, timeLeft()),
      signal,
    };
    const followUps = exchange && !signal.aborted ? await askFurther(exchange, asking) : noFollowUps;
    const { fault, warnings } = diagnose({ ...observations, followUps });
    if (!fault && exchange) {
      line.report('address', 'ok', address.host);
      line.report('gateway', 'ok', `${String(exchange.status)}, ${String(exchange.headersMs ?? 0)} ms`);
      line.report(
        'model',
        warnings.length > 0 ? 'warn' : 'ok',
        exchange.answeredBy ?? choice.model ?? '',
        warnings[0] ?? null,
      );
      line.report('stream', 'ok', exchange.firstTokenMs === null ? '' : `${String(exchange.firstTokenMs)} ms`);
      line.begin('answer');
    }
    const { answeredBy = null, firstTokenMs = null } = exchange ?? {};
    return { fault, warnings, answeredBy, firstTokenMs, exchange };
  } finally {
    await tap.close();
    if (ownHome) await rm(ownHome, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
