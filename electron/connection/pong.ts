import type { ConfigFile, Home } from '../config/store.types.ts';
import type { TomlTable } from '../config/edit.ts';
import { notEncrypted } from '../config/provider-rules.ts';
import type { CodexProgram } from '../codex/codex.types.ts';
import type { Fault, Outcome, Station } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { redact } from '../keys/mask.ts';
import { mistakenExpectation } from './expectations.ts';
import type { KeyFor, KeyInHand } from './key-in-hand.ts';
import { startLine, type Line } from './line.ts';
import type { PongResult, StationReport } from './pong.types.ts';
import { chooseProvider, type Choice } from './provider-choice.ts';
import { runIsolated, type IsolatedResult } from './isolated-run.ts';
import { runAsItIs } from './real-run.ts';

export interface PongDeps {
  findCodex(): Promise<Outcome<CodexProgram>>;
  home: Home;
  readConfig(): Promise<Outcome<ConfigFile>>;
  /** What Codex would refuse, or trip over, in this configuration when it uses this provider. */
  problems(data: TomlTable, provider: string): Fault[];
  keyFor: KeyFor;
  /** The environment that Codex gets. */
  env: NodeJS.ProcessEnv;
  /** CODEX_HOME/.env, which Codex loads over its environment. Empty where there is none. */
  readEnvFile(): Promise<Readonly<Record<string, string>>>;
}

export interface PongRequest {
  provider?: string | undefined;
  model?: string | undefined;
  timeoutMs?: number | undefined;
}

/** What the two runs of Codex need. */
export interface Prepared {
  program: CodexProgram;
  choice: Choice;
  key: KeyInHand;
  /** The environment of both runs, CODEX_HOME settled. */
  env: NodeJS.ProcessEnv;
  /** The same with CODEX_HOME/.env over it, as Codex will have it: proxies and roots come from here. */
  effectiveEnv: NodeJS.ProcessEnv;
  envFile: Readonly<Record<string, string>>;
  /** Milliseconds that are left until the deadline. */
  timeLeft: () => number;
  timeoutMs: number;
  signal: AbortSignal;
}

export const DEFAULT_TIMEOUT_MS = 60_000;

/** A stop on the way: the fault, and the station where it shows if it names none itself. */
class Stop {
  readonly fault: Fault;
  readonly station: Station;
  constructor(fault: Fault, station: Station) {
    this.fault = fault;
    this.station = station;
  }
}

/** Problems that keep this provider from working; every other one is a warning. All of Codex stops at these. */
const harmless: readonly Fault['id'][] = ['root-key-in-table', 'model-metadata-unknown', 'base-url-env-ignored'];

/**
 * Proves the connection: looks at each station of the line, then runs Codex by itself through a tap that sees what the
 * gateway does, then as the person has it. Green only where the real run answered pong.
 * Never rejects for a failure of Codex, the gateway or the configuration: that is `fault`.
 */
export async function runPong(
  deps: PongDeps,
  request: PongRequest,
  onReport: (report: StationReport) => void,
  signal: AbortSignal,
): Promise<PongResult> {
  const started = performance.now();
  const timeoutMs = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const timeLeft = () => Math.max(1, timeoutMs - (performance.now() - started));
  const line = startLine(onReport);
  const warnings: Fault[] = [];
  const result: Omit<PongResult, 'durationMs' | 'stations' | 'warnings' | 'fault' | 'ok'> = {
    answer: null,
    provider: request.provider ?? null,
    model: request.model ?? null,
    answeredBy: null,
    firstTokenMs: null,
    codexVersion: null,
    keyFrom: null,
  };
  const finish = (fault: Fault | null): PongResult => ({
    ok: fault === null && result.answer !== null,
    ...result,
    durationMs: Math.round(performance.now() - started),
    fault,
    warnings,
    stations: line.reports(),
  });

  const prepared = await prepare();
  if (prepared instanceof Stop) {
    const fault = signal.aborted ? makeFault('cancelled') : prepared.fault;
    line.fail(fault, prepared.station);
    return finish(fault);
  }
  const { choice, key } = prepared;

  const secrets = key.key === null ? [] : [key.key];
  const isolated = await runIsolated(prepared, line);
  warnings.push(...isolated.warnings);
  take(isolated);
  if (signal.aborted) return finish(makeFault('cancelled'));
  if (isolated.fault) {
    const fault = masked(isolated.fault, secrets);
    lightUntil(line, isolated, fault, choice);
    return finish(fault);
  }

  const real = await runAsItIs(prepared);
  for (const warning of real.warnings) if (!warnings.some(({ id }) => id === warning.id)) warnings.push(warning);
  if (signal.aborted) return finish(makeFault('cancelled'));
  result.answer = real.answer;
  if (real.fault) {
    // Codex went where nobody wanted it to go: that it failed there is only the consequence.
    const mistaken = warnings.find(({ id }) => id === 'base-url-env-ignored' || id === 'wrong-provider-selected');
    const fault = masked(mistaken ? { ...mistaken, evidence: real.fault.evidence } : real.fault, secrets);
    if (mistaken) warnings.splice(warnings.indexOf(mistaken), 1);
    line.fail(fault, 'config');
    return finish(fault);
  }
  if (choice.builtIn)
    for (const station of ['address', 'gateway', 'model', 'stream'] as const) line.report(station, 'ok');
  line.report('answer', 'ok', real.answer ?? '');
  return finish(null);

  function take(run: IsolatedResult): void {
    result.answeredBy = run.answeredBy;
    result.firstTokenMs = run.firstTokenMs;
  }

  async function prepare(): Promise<Prepared | Stop> {
    line.begin('codex');
    const found = await deps.findCodex();
    if (!found.ok) return new Stop(found.fault, 'codex');
    const program = found.value;
    result.codexVersion = program.version;
    line.report('codex', 'ok', program.version);

    line.begin('config');
    const file = await deps.readConfig();
    if (!file.ok) return new Stop(file.fault, 'config');
    if (!file.value.data.ok) return new Stop(file.value.data.fault, 'config');
    const data = file.value.data.value;
    const choice = chooseProvider(data, request);
    const problems = deps.problems(data, choice?.id ?? request.provider ?? '');
    const [serious] = problems.filter(({ id }) => !harmless.includes(id));
    if (serious && choice) return new Stop(serious, 'config');
    warnings.push(...problems.filter(({ id }) => harmless.includes(id)));
    const missing = () =>
      makeFault('provider-missing', { provider: result.provider ?? String(data.model_provider ?? '') });
    if (!choice) return new Stop(serious ?? missing(), 'config');
    line.report('config', warnings.length > 0 ? 'warn' : 'ok', 'config.toml', warnings[0] ?? null);

    line.begin('choice');
    result.provider = choice.id;
    result.model = choice.model;
    const mistaken = mistakenExpectation(choice, data, deps.env);
    if (mistaken) warnings.push(mistaken);
    line.report('choice', mistaken ? 'warn' : 'ok', [choice.name, choice.model].filter(Boolean).join(', '), mistaken);

    line.begin('key');
    const inHand = await deps.keyFor(choice, signal);
    if (!inHand.ok) return new Stop(inHand.fault, 'key');
    const key = inHand.value;
    result.keyFrom = key.from;
    // Before anything is sent: over http:// to another machine the key can be read on its way.
    const ofKey = [...key.warnings, ...(key.key === null ? [] : notEncrypted(choice.id, choice.table))];
    warnings.push(...ofKey);
    line.report('key', ofKey.length > 0 ? 'warn' : 'ok', key.from, ofKey[0] ?? null);

    const env = { ...deps.env };
    if (deps.home.source === 'default') delete env.CODEX_HOME;
    else env.CODEX_HOME = deps.home.path;
    const envFile = await deps.readEnvFile();
    return { program, choice, key, env, envFile, effectiveEnv: { ...env, ...envFile }, timeLeft, timeoutMs, signal };
  }
}

/** A fault without any trace of the key, whatever the gateway or Codex repeated of it. */
function masked(fault: Fault, secrets: readonly string[]): Fault {
  return {
    ...fault,
    title: redact(fault.title, secrets),
    cause: redact(fault.cause, secrets),
    evidence: redact(fault.evidence, secrets),
  };
}

/** Lights the stations that the isolated run got past, and turns the failing one red. */
function lightUntil(line: Line, { exchange }: IsolatedResult, fault: Fault, choice: Choice): void {
  if (exchange?.status) line.report('address', 'ok', choice.baseUrl ? new URL(choice.baseUrl).host : '');
  if (exchange?.status && exchange.status < 300) line.report('gateway', 'ok', String(exchange.status));
  line.fail(fault, 'stream');
}
