import { setTimeout as wait } from 'node:timers/promises';
import { stationOf, type Fault } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { redactFault } from '../keys/mask-fault.ts';
import { redact } from '../keys/mask.ts';
import { words } from '../words/words.ts';
import { diagnose } from './diagnose.ts';
import { newExchange, type Exchange } from './exchange.ts';
import { askSchemeOf } from './other-scheme.ts';
import { runIsolated, tappable } from './isolated-run.ts';
import { startLine, type Line } from './line.ts';
import { noFollowUps, noRun, observed, type FollowUps } from './observations.ts';
import type { Findings, PongDeps, PongRequest, PongResult, Prepared, StationReport } from './pong.types.ts';
import { prepare, Stop } from './prepare.ts';
import { fewRetries, noRetries } from './pong-arguments.ts';
import { askFirst, metAgain, type FirstAnswer } from './probes/first-answer.ts';
import { explainDifference, runAsItIs, type RealResult } from './real-run.ts';
import { retryAfter } from './rules/retry-after.ts';
import type { Choice } from './provider-choice.ts';
import { secretsSent, sentAlong } from './sent-along.ts';

export const DEFAULT_TIMEOUT_MS = 60_000;
/** What may come of a request that was one too many just then, and passes. */
const passing: readonly Fault['id'][] = ['rate-limited', 'server-error'];
/** Before the second try: longer than most gateways that take one request a second want to be left alone. */
const PAUSE_MS = 2000;
/** Of the time that is left, the share of the real run where a tap could find out afterwards why it failed. */
const REAL_SHARE = 0.8;

/**
 * Proves the connection: looks at each station of the line, asks the gateway once by itself, and runs Codex as the person
 * has it. Green only where that run answered pong. Never two requests at once: many a gateway takes one at a time. Only
 * where the run failed is Codex run once more, by itself and through a tap that sees what the gateway does.
 * Never rejects for a failure of Codex, the gateway or the configuration: that is `fault`.
 */
export async function runPong(
  deps: PongDeps,
  request: PongRequest,
  onReport: (report: StationReport) => void,
  signal: AbortSignal,
): Promise<PongResult> {
  return (await proveConnection(deps, request, onReport, signal)).result;
}

/** The same, with what a mend needs to know of it. */
export async function proveConnection(
  deps: PongDeps,
  request: PongRequest,
  onReport: (report: StationReport) => void,
  signal: AbortSignal,
): Promise<{ result: PongResult; followUps: FollowUps }> {
  const started = performance.now();
  const timeoutMs = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const timeLeft = () => Math.max(1, Math.round(timeoutMs - (performance.now() - started)));
  const line = startLine(onReport);
  const findings: Findings = {
    provider: request.provider ?? null,
    model: request.model ?? null,
    codexVersion: null,
    keyFrom: null,
    warnings: [],
  };
  const ending = new AbortController();
  const alive = AbortSignal.any([signal, ending.signal]);
  let proof: Proof;
  let secrets: string[] = [];
  try {
    const prepared = await prepare(deps, request, { line, findings, timeLeft, timeoutMs, signal: alive });
    if (prepared instanceof Stop) {
      proof = none(signal.aborted ? makeFault('cancelled') : prepared.fault);
      line.fail(proof.fault ?? prepared.fault, prepared.station);
    } else {
      secrets = secretsOf(prepared);
      line.hide(secrets);
      proof = await prove(prepared, line, findings);
      if (signal.aborted) proof = none(makeFault('cancelled'));
    }
  } finally {
    ending.abort();
  }
  const { answer, exchange } = proof;
  const fault = proof.fault && redactFault(proof.fault, secrets);
  const result = {
    ok: fault === null && answer !== null,
    answer: answer && redact(answer, secrets),
    provider: findings.provider,
    model: findings.model,
    answeredBy: exchange?.answeredBy ? redact(exchange.answeredBy, secrets) : null,
    durationMs: Math.round(performance.now() - started),
    firstTokenMs: exchange?.firstTokenMs ?? null,
    codexVersion: findings.codexVersion,
    keyFrom: findings.keyFrom,
    fault,
    warnings: findings.warnings.map((warning) => redactFault(warning, secrets)),
    stations: line.reports(),
  };
  return { result, followUps: proof.followUps };
}

interface Proof {
  fault: Fault | null;
  answer: string | null;
  exchange: Exchange | null;
  followUps: FollowUps;
}
const none = (fault: Fault, followUps = noFollowUps): Proof => ({ fault, answer: null, exchange: null, followUps });

/** What is known without a run: Codex's own no to the configuration, then a connection that does not come about. */
async function stopsBefore(prepared: Prepared, findings: Findings): Promise<Fault | null> {
  const { fault, loggedIn } = await prepared.accepted;
  if (fault) return fault;
  const { choice, effectiveEnv } = prepared;
  const otherKey = effectiveEnv.OPENAI_API_KEY ?? effectiveEnv.CODEX_API_KEY ?? effectiveEnv.CODEX_ACCESS_TOKEN;
  if (choice.id === 'openai' && choice.baseUrl === null && loggedIn === false && !otherKey) {
    const why = words().reasons.notLoggedIn;
    return (
      mistakenOf(findings, choice, why) ??
      makeFault('key-missing', { provider: choice.id, providerName: choice.name, words: why })
    );
  }
  const address = await prepared.address;
  if (!address || 'id' in address) return address;
  if (!address.failure || address.failure.code === 'ABORT_ERR') return null;
  const exchange = { ...newExchange('CONNECT', address.dialled, false, address.proxy), failure: address.failure };
  const followUps = await askSchemeOf(prepared, exchange);
  return diagnose({ ...observed(prepared), address, exchange, followUps, codex: noRun }).fault;
}

/** What makes Codex go where nobody wanted it to go, or ask for a model that nobody chose. */
const misleading: readonly Fault['id'][] = ['root-key-in-table', 'base-url-env-ignored', 'wrong-provider-selected'];

/** That Codex failed there is only the consequence. */
function mistakenOf({ warnings }: Findings, { id, model }: Choice, evidence: string): Fault | null {
  const nobodysChoice = id === 'openai' || model === null;
  const mistaken = nobodysChoice ? warnings.find((warning) => misleading.includes(warning.id)) : undefined;
  if (!mistaken) return null;
  warnings.splice(warnings.indexOf(mistaken), 1);
  return { ...mistaken, evidence: [mistaken.evidence, evidence].filter(Boolean).join('\n') };
}

async function prove(prepared: Prepared, line: Line, findings: Findings): Promise<Proof> {
  const { signal } = prepared;
  line.begin('address');
  const seen = await decide(prepared, line, findings);
  const proof = { ...seen, fault: seen.fault && redactFault(seen.fault, secretsOf(prepared)) };
  if (signal.aborted) return proof;
  const { fault, exchange } = proof;
  if (!fault) lightAll(line, prepared, proof);
  else {
    // A model that is refused was refused by a gateway that is there and takes the key.
    const gatewayIsWell = exchange?.status && (exchange.status < 300 || stationOf(fault.id) === 'model');
    if (gatewayIsWell) line.pass('gateway', String(exchange.status));
    line.fail(fault, exchange ? 'stream' : 'config');
  }
  return proof;
}

async function decide(prepared: Prepared, line: Line, findings: Findings): Promise<Proof> {
  const { choice, signal } = prepared;
  const stop = await stopsBefore(prepared, findings);
  if (stop) return none(stop);
  if (await prepared.address) {
    line.report('address', 'ok', hostOf(prepared));
    line.begin('gateway');
  }
  const first = await askFirst(prepared);
  if (first?.settled) return { ...first, answer: null };
  if (first?.fault === null) {
    line.report('gateway', 'ok', timed(first.exchange));
    line.begin('model');
  } else if (first && first.fault.id !== 'unknown') line.report('gateway', 'running', first.fault.title);
  // It tells who answers even where it took longer than our own request waits.
  const answered = first && (first.exchange.status ?? 400) < 300 ? first.exchange : null;

  const real = await runPatiently(prepared, first);
  const { fault, answer } = real;
  if (fault === null) {
    // What Codex does not know of a model that is not there is no news: it is told of one that answers.
    for (const warning of real.warnings) {
      if (!findings.warnings.some(({ id }) => id === warning.id)) findings.warnings.push(warning);
    }
    return { fault, answer, exchange: answered, followUps: noFollowUps };
  }
  if (signal.aborted) return none(fault);
  if (fault.id === 'wrong-answer') return { fault, answer, exchange: answered, followUps: noFollowUps };
  if (first && metAgain(first, { ...real, fault })) {
    const { exchange, followUps } = first;
    const both = diagnose({ ...observed(prepared), exchange, followUps, codex: real.run });
    return { fault: both.fault, answer: null, exchange, followUps };
  }
  // A configuration that Codex does not load ends it before its first event, and it says why.
  const loaded = real.run.events.length > 0 || real.run.timedOut;
  const isolated = loaded ? await runIsolated(prepared) : null;
  if (isolated?.fault) {
    const ofModel = stationOf(isolated.fault.id) === 'model';
    const mistaken = ofModel ? mistakenOf(findings, choice, isolated.fault.evidence) : null;
    return { ...isolated, fault: mistaken ?? isolated.fault, answer: null };
  }
  const mistaken = mistakenOf(findings, choice, fault.evidence);
  if (mistaken || isolated === null || passing.includes(fault.id) || signal.aborted) return none(mistaken ?? fault);
  const explained = await explainDifference(prepared, fault);
  return none(explained.fault, explained.followUps);
}

/** Codex as the person has it, with what patience a busy gateway takes; a second time where our own request came before it. */
async function runPatiently(prepared: Prepared, first: FirstAnswer | null): Promise<RealResult> {
  const { timeLeft, signal } = prepared;
  const timeoutMs = () => Math.ceil(timeLeft() * (tappable(prepared.choice) ? REAL_SHARE : 1));
  // Codex would wait as long as it is told to, and be ended before it had its answer.
  const tooLong = first && (retryAfter(first.exchange, '') ?? 0) * 1000 > timeoutMs();
  const retries = tooLong ? noRetries : fewRetries;
  const real = await runAsItIs(prepared, { retries, timeoutMs: timeoutMs() });
  const { fault } = real;
  if (!first || !fault || !passing.includes(fault.id) || metAgain(first, { ...real, fault })) return real;
  if (timeLeft() < 2 * PAUSE_MS) return real;
  await wait(PAUSE_MS, null, { signal }).catch(() => null);
  return runAsItIs(prepared, { retries, timeoutMs: timeoutMs() });
}

/** What may be a credential of this provider, wherever it came from. */
const secretsOf = ({ key, choice, effectiveEnv }: Prepared): string[] =>
  secretsSent(choice.baseUrl, sentAlong(choice, key.key, effectiveEnv));

const hostOf = ({ choice }: Prepared) =>
  choice.baseUrl && URL.canParse(choice.baseUrl) ? new URL(choice.baseUrl).host : '';

const timed = ({ status, headersMs }: Exchange) => `${String(status)}, ${String(headersMs ?? 0)} ms`;

function lightAll(line: Line, prepared: Prepared, { answer, exchange }: Proof): void {
  line.pass('address', hostOf(prepared));
  line.pass('gateway');
  line.report('model', 'ok', exchange?.answeredBy ?? prepared.choice.model ?? '');
  line.report('stream', 'ok', exchange?.firstTokenMs ? `${String(exchange.firstTokenMs)} ms` : '');
  line.begin('answer');
  line.report('answer', 'ok', answer ?? '');
}
