import { setTimeout as wait } from 'node:timers/promises';
import { stationOf, type Fault } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { redactFault } from '../keys/mask-fault.ts';
import { redact } from '../keys/mask.ts';
import { words } from '../words/words.ts';
import { diagnose } from './diagnose.ts';
import { newExchange } from './exchange.ts';
import { askSchemeOf } from './other-scheme.ts';
import { runIsolated } from './isolated-run.ts';
import { startLine, type Line } from './line.ts';
import { noFollowUps, noRun, observed, type FollowUps } from './observations.ts';
import type { Findings, PongDeps, PongRequest, PongResult, Prepared, StationReport } from './pong.types.ts';
import { prepare, Stop } from './prepare.ts';
import { askFirst } from './probes/first-answer.ts';
import { explainDifference, runAsItIs, type RealResult } from './real-run.ts';
import { isTable } from '../config/document/table.ts';
import type { Choice } from './provider-choice.ts';
import { secretsSent, sentAlong } from './sent-along.ts';
import type { TappedResult } from './tapped-run.ts';

export const DEFAULT_TIMEOUT_MS = 60_000;
/** On this machine a connection is there, or refused, at once: no Codex is started for an address that leads nowhere. */
const HEAD_START_MS = 40;
/** How long a pong that came back waits for what the run beside it tells (who answered). */
const BESIDE_MS = 3000;
/** What two runs side by side may bring about by being two. */
const mayBeOurDoing: readonly Fault['id'][] = [
  'rate-limited',
  'server-error',
  'connection-closed',
  'no-response',
  'stream-cut',
];

/**
 * Proves the connection: looks at each station of the line, and runs Codex twice, side by side: by itself through a tap
 * that sees what the gateway does, and as the person has it. Green only where the real run answered pong.
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
  exchange: TappedResult['exchange'];
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

/** What is known without a run, in the order of the line: what stops before, then what the gateway answers at once. */
async function knownEarly(prepared: Prepared, findings: Findings): Promise<Proof | null> {
  const first = askFirst(prepared);
  const stop = await stopsBefore(prepared, findings);
  if (stop) return none(stop);
  const answered = await first;
  return answered && { ...answered, answer: null };
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
  const { choice, signal } = prepared;
  line.begin('address');
  const runs = new AbortController();
  const running = { ...prepared, signal: AbortSignal.any([signal, runs.signal]) };
  const early = knownEarly(running, findings);
  const known = await Promise.race([early, wait(HEAD_START_MS, null, { signal }).catch(() => null)]);
  const seen = known ?? (await sideBySide(running, early, runs));
  const secrets = secretsOf(prepared);
  const fault = seen.fault && redactFault(seen.fault, secrets);
  const proof = { ...seen, fault };
  if (signal.aborted) return proof;
  if (fault && proof.exchange === null) line.fail(fault, 'config');
  if (fault && proof.exchange) {
    if (proof.exchange.status) line.report('address', 'ok', hostOf(prepared));
    // A model that is refused was refused by a gateway that is there and takes the key.
    const gatewayIsWell = proof.exchange.status && (proof.exchange.status < 300 || stationOf(fault.id) === 'model');
    if (gatewayIsWell) line.report('gateway', 'ok', String(proof.exchange.status));
    line.fail(fault, 'stream');
  }
  if (!fault) lightAll(line, prepared, proof);
  return proof;

  async function sideBySide(both: Prepared, stop: Promise<Proof | null>, end: AbortController): Promise<Proof> {
    let late: NodeJS.Timeout | undefined;
    const isolatedRun = runIsolated(both).then((result) => {
      const redirected = Math.floor((result?.exchange?.status ?? 0) / 100) === 3; // which Codex itself may follow
      if (result?.fault && !redirected) end.abort();
      return result;
    });
    const realRun = runAsItIs(both).then((result) => {
      if (result.fault === null) late = setTimeout(() => end.abort(), BESIDE_MS);
      return result;
    });
    const stopped = stop.then((proof) => {
      if (proof) end.abort();
      return proof;
    });
    const [before, isolated, real] = await Promise.all([stopped, isolatedRun, realRun]);
    clearTimeout(late);
    if (before) return before;
    const { exchange = null, followUps = noFollowUps } = isolated ?? {};
    // What Codex does not know of a model that is not there is no news.
    const told = isolated?.fault ? [] : [...(isolated?.warnings ?? []), ...real.warnings];
    for (const warning of told) {
      if (!findings.warnings.some(({ id }) => id === warning.id)) findings.warnings.push(warning);
    }
    if (real.fault === null) return { fault: null, answer: real.answer, exchange, followUps };
    if (isolated?.fault) {
      const ofModel = stationOf(isolated.fault.id) === 'model';
      const mistaken = ofModel ? mistakenOf(findings, choice, isolated.fault.evidence) : null;
      return { fault: mistaken ?? isolated.fault, answer: null, exchange, followUps };
    }
    return afterRealFailure(real, exchange);
  }

  /** The isolated run passed, or there was none. */
  async function afterRealFailure(real: RealResult, exchange: Proof['exchange']): Promise<Proof> {
    let { fault, answer } = real;
    if (fault && exchange && mayBeOurDoing.includes(fault.id)) ({ fault, answer } = await runAsItIs(prepared));
    if (fault === null) return { fault, answer, exchange, followUps: noFollowUps };
    const mistaken = mistakenOf(findings, choice, fault.evidence);
    if (mistaken) return { ...none(mistaken), answer };
    const worthAsking =
      exchange !== null && !signal.aborted && fault.id !== 'wrong-answer' && !isTable(choice.table.aws);
    if (!worthAsking) return { ...none(fault), answer };
    const explained = await explainDifference(prepared, fault);
    return { ...none(explained.fault, explained.followUps), answer };
  }
}

/** What may be a credential of this provider, wherever it came from. */
const secretsOf = ({ key, choice, effectiveEnv }: Prepared): string[] =>
  secretsSent(choice.baseUrl, sentAlong(choice, key.key, effectiveEnv));

const hostOf = ({ choice }: Prepared) =>
  choice.baseUrl && URL.canParse(choice.baseUrl) ? new URL(choice.baseUrl).host : '';

function lightAll(line: Line, prepared: Prepared, { answer, exchange }: Proof): void {
  line.report('address', 'ok', hostOf(prepared));
  line.report('gateway', 'ok', exchange ? `${String(exchange.status)}, ${String(exchange.headersMs ?? 0)} ms` : '');
  line.report('model', 'ok', exchange?.answeredBy ?? prepared.choice.model ?? '');
  line.report('stream', 'ok', exchange?.firstTokenMs ? `${String(exchange.firstTokenMs)} ms` : '');
  line.begin('answer');
  line.report('answer', 'ok', answer ?? '');
}
