import type { TomlTable } from '../config/document/edit.ts';
import { keyInAddress, notEncrypted } from '../config/providers/provider-rules.ts';
import { nearestProvider } from '../config/repairs/dangling.ts';
import { isTable } from '../config/document/table.ts';
import { dataOf } from '../config/store/read-data.ts';
import { failed, ok, stationOf, type Fault, type Outcome, type Station } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { words } from '../words/words.ts';
import { addressOf } from './base-address.ts';
import { mistakenExpectation } from './expectations.ts';
import type { KeyInHand } from './key-in-hand.ts';
import type { Line } from './line.ts';
import type { Findings, PongDeps, PongRequest, Prepared } from './pong.types.ts';
import { probeAddress } from './probes/address.ts';
import { askWhetherAccepted } from './probes/config-accepted.ts';
import { whoDecides, withLayers } from './probes/who-decides.ts';
import { chooseProvider, stringOf, type Choice } from './provider-choice.ts';

/** A stop on the way: the fault, and the station where it shows if it names none itself. */
export class Stop {
  readonly fault: Fault;
  readonly station: Station;
  constructor(fault: Fault, station: Station) {
    this.fault = fault;
    this.station = station;
  }
}

/** Problems that keep this provider from working; every other one is a warning. All of Codex stops at these. */
const harmless: readonly Fault['id'][] = ['root-key-in-table', 'model-metadata-unknown', 'base-url-env-ignored'];
const CONNECT_MS = 10_000;

/**
 * Everything that can be known before Codex is run, in the order of the line. What does not depend on anything else is
 * begun early: while Codex is looked for, the address is dialled and the key is fetched.
 */
export async function prepare(
  deps: PongDeps,
  request: PongRequest,
  {
    line,
    findings,
    timeLeft,
    timeoutMs,
    signal,
  }: Pick<Prepared, 'timeLeft' | 'timeoutMs' | 'signal'> & { line: Line; findings: Findings },
): Promise<Prepared | Stop> {
  line.begin('codex');
  const finding = deps.findCodex();
  const [configured, envFile] = await Promise.all([readData(deps, request.profile), deps.readEnvFile()]);
  const env = envForCodex(deps);
  const effectiveEnv = { ...env, ...envFile };

  const early = configured.ok ? chooseProvider(configured.value, request) : null;
  const inHandEarly = early && deps.keyFor(early, signal);
  const dial = (choice: Choice) => {
    const url = choice.builtIn && choice.baseUrl === null ? null : addressOf(choice);
    if (!(url instanceof URL)) return Promise.resolve(url);
    return probeAddress(url, {
      env: effectiveEnv,
      timeoutMs: Math.min(CONNECT_MS, Math.ceil(timeLeft() * 0.8)),
      signal,
    });
  };
  const dialledEarly = early && dial(early);
  // Awaited below; where the way ends before that, what they find no longer matters.
  for (const begun of [inHandEarly, dialledEarly]) begun?.catch(() => undefined);

  const found = await finding;
  if (!found.ok) return new Stop(found.fault, 'codex');
  const program = found.value;
  findings.codexVersion = program.version;
  line.report('codex', 'ok', program.version);

  line.begin('config');
  const askAccepted = async () => {
    const said = await askWhetherAccepted(program, { env, cwd: request.cwd, timeoutMs: timeLeft(), signal });
    return { ...said, fault: said.fault && (await deps.undoFirst(said.fault)) };
  };
  if (!configured.ok) {
    if (configured.fault.id === 'profile-missing') line.report('config', 'ok', 'config.toml');
    if (configured.fault.id !== 'config-invalid-toml') return new Stop(configured.fault, 'config');
    // Codex tells more of such a mistake than a TOML parser does, and it is Codex that has to read the file.
    const { fault } = await askAccepted();
    return new Stop(fault?.id === 'config-invalid-toml' ? fault : configured.fault, 'config');
  }
  const data = configured.value;
  const cwd = request.cwd ?? null;
  const above = await whoDecides(() => finding, { cwd, home: deps.home.path, user: data, env, signal });
  const decided = withLayers(data, above);
  const choice = chooseProvider(decided, request);
  const wanted = choice?.id ?? request.provider ?? stringOf(decided.model_provider) ?? '';
  const problems = deps.problems(data, wanted);
  // What shows at a later station of the line is told there; what not every version refuses, Codex itself tells below.
  const ofConfig = ({ id }: Fault) =>
    (stationOf(id) ?? 'config') === 'config' && id !== 'provider-missing' && id !== 'config-rejected-by-codex';
  const [serious] = problems.filter((problem) => !harmless.includes(problem.id) && ofConfig(problem));
  if (serious) return new Stop(serious, 'config');
  const light = problems.filter(({ id }) => harmless.includes(id));
  findings.warnings.push(...light);
  if (!choice) {
    const suggestion = request.profile === undefined ? (nearestProvider(wanted, data) ?? undefined) : undefined;
    const said = `Model provider \`${wanted}\` not found`;
    return new Stop(makeFault('provider-missing', { provider: wanted, suggestion }, said), 'config');
  }
  const accepted = askAccepted();
  line.report('config', light.length > 0 ? 'warn' : 'ok', 'config.toml', light[0] ?? null);

  line.begin('choice');
  findings.provider = choice.id;
  findings.model = choice.model;
  // A model_provider below a table is why none is selected: said already, and more to the point.
  const mistaken = light.some(({ id }) => id === 'root-key-in-table')
    ? null
    : mistakenExpectation(choice, data, effectiveEnv);
  const doubts = [...(mistaken ? [mistaken] : []), ...above.warnings];
  findings.warnings.push(...doubts);
  const chosen = [choice.name, choice.model].filter(Boolean).join(', ');
  line.report('choice', doubts.length > 0 ? 'warn' : 'ok', chosen, doubts[0] ?? null);

  line.begin('key');
  const same = early?.id === choice.id;
  const inHand = seenInTerminal(await (same && inHandEarly ? inHandEarly : deps.keyFor(choice, signal)));
  if (!inHand.ok) {
    const refused = (await accepted).fault; // an earlier station of the line
    return refused ? new Stop(refused, 'config') : new Stop(inHand.fault, 'key');
  }
  const key = inHand.value;
  findings.keyFrom = key.source.from;
  // Before anything is sent: over http:// to another machine the key can be read on its way.
  const onItsWay = key.key === null ? [] : notEncrypted(choice.id, choice.table);
  const ofKey = [...key.warnings, ...onItsWay, ...keyInAddress(choice.id, choice.table)];
  findings.warnings.push(...ofKey);
  line.report('key', ofKey.length > 0 ? 'warn' : 'ok', key.source.from, ofKey[0] ?? null);

  const address = same && dialledEarly ? dialledEarly : dial(choice);
  const profile = request.profile ?? null;
  return {
    program,
    choice,
    key,
    settings: data,
    env,
    envFile,
    effectiveEnv,
    accepted,
    address,
    profile,
    cwd,
    timeLeft,
    timeoutMs,
    signal,
  };
}

/** The environment of every run: CODEX_HOME names this home, or nothing does for the default one. */
export function envForCodex(deps: Pick<PongDeps, 'env' | 'home'>): NodeJS.ProcessEnv {
  const env = { ...deps.env };
  if (deps.home.source === 'default') delete env.CODEX_HOME;
  else env.CODEX_HOME = deps.home.path;
  return env;
}

/** A key that only Switchboard holds is none for the Codex that a person starts in this terminal. */
function seenInTerminal(found: Outcome<KeyInHand>): Outcome<KeyInHand> {
  if (!found.ok || found.value.visible || !found.value.here.inTerminal) return found;
  const unseen = found.value.warnings.find(({ id }) => id === 'key-missing');
  return unseen ? failed(unseen) : found;
}

/** The person's configuration, with a profile's file over it. Faults: those of reading; profile-missing. */
async function readData(deps: PongDeps, profile: string | undefined): Promise<Outcome<TomlTable>> {
  const file = await deps.readConfig();
  if (!file.ok || !file.value.data.ok || profile === undefined) return dataOf(file);
  const over = await deps.readConfig(`${profile}.config.toml`);
  if (!over.ok) return over;
  const { path, exists } = over.value;
  if (!exists) return failed(makeFault('profile-missing', { value: profile, path }, words().evidence.notThere(path)));
  return over.value.data.ok ? ok(merged(file.value.data.value, over.value.data.value)) : over.value.data;
}

function merged(below: TomlTable, above: TomlTable): TomlTable {
  const result: TomlTable = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const former = result[key];
    result[key] = isTable(former) && isTable(value) ? merged(former, value) : value;
  }
  return result;
}
