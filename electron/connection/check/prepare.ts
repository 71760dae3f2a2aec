import { failed, ok, type Fault, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { maskUrl } from '../../config/secrets/secrets.ts';
import { words } from '../../words/words.ts';
import type { TomlTable } from '../../config/document/edit.ts';
import type { KeyInHand } from '../key-in-hand.ts';
import type { PongDeps } from '../pong.types.ts';
import { isTable } from '../../config/document/table.ts';
import { envForCodex } from '../prepare.ts';
import { whoDecides, withLayers, type Overriding } from '../probes/who-decides.ts';
import { secretsSent, sentAlong } from '../sent-along.ts';
import { chooseProvider, type Choice } from '../provider-choice.ts';

/** Everything that is needed to ask a provider by ourselves as Codex would: the way there, the key, the headers. */
export interface Asking {
  choice: Choice & { model: string };
  key: KeyInHand;
  baseUrl: URL;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** As Codex gets it: CODEX_HOME/.env over the environment. */
  env: NodeJS.ProcessEnv;
  timeoutMs: number;
  /** That a layer above config.toml decides what is asked. */
  warnings: Fault[];
  /** What must not be shown, wherever it turns up: the key, and values that may be keys. */
  secrets: string[];
}

export interface Asked {
  provider?: string | undefined;
  model?: string | undefined;
  /** The folder in which Codex would be run; a project there may decide. Absent: no project. */
  cwd?: string | undefined;
}

/** The provider and model as they are known before anything is asked, and the fault that keeps them from being asked. */
export interface Stopped {
  provider: string | null;
  model: string | null;
  fault: Fault;
}

/**
 * Reads the configuration, finds the key and makes the requests' frame.
 * Faults: those of reading config.toml and of the key; provider-missing, base-url-missing, base-url-malformed,
 * unsupported-here.
 */
export async function prepare(
  deps: PongDeps,
  asked: Asked,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<{ ok: true; value: Asking } | { ok: false; stopped: Stopped }> {
  const stop = (fault: Fault, choice: Choice | null = null) => {
    const { provider = null, model = null } = asked;
    return { ok: false, stopped: { provider: choice?.id ?? provider, model: choice?.model ?? model, fault } } as const;
  };
  const file = await deps.readConfig();
  if (!file.ok) return stop(file.fault);
  if (!file.value.data.ok) return stop(file.value.data.fault);
  const data = file.value.data.value;
  const above = await decidedAbove(deps, asked.cwd, data, signal);
  const choice = chooseProvider(withLayers(data, above), asked);
  if (!choice) {
    return stop(makeFault('provider-missing', { provider: asked.provider ?? String(data.model_provider ?? '') }));
  }
  const address = addressOf(choice);
  if (!address.ok) return stop(address.fault, choice);
  const { model } = choice;
  if (model === null) return stop(makeFault('unsupported-here', { words: words().check.chooseModel }), choice);
  const key = await deps.keyFor(choice, signal);
  if (!key.ok) return stop(key.fault, choice);
  const env = { ...deps.env, ...(await deps.readEnvFile()) };
  const sent = sentAlong(choice, key.value.key, env);
  const secrets = secretsSent(choice.baseUrl, sent);
  const { query, headers } = sent;
  const asking = { choice: { ...choice, model }, key: key.value, baseUrl: address.value, query, headers, env };
  return { ok: true, value: { ...asking, timeoutMs, secrets, warnings: above.warnings } };
}

/** What a project decides for the folder that the check speaks for. */
async function decidedAbove(
  deps: PongDeps,
  cwd: string | undefined,
  user: TomlTable,
  signal: AbortSignal,
): Promise<Overriding> {
  if (cwd === undefined) return { provider: null, model: null, warnings: [] };
  return whoDecides(deps.findCodex, { cwd, home: deps.home.path, user, env: envForCodex(deps), signal });
}

function addressOf(choice: Choice): Outcome<URL> {
  const facts = { provider: choice.id, providerName: choice.name };
  const signed = isTable(choice.table.aws);
  if (signed || (!choice.baseUrl && choice.builtIn)) {
    return failed(makeFault('unsupported-here', { ...facts, words: words().check.byCodexAlone(choice.name) }));
  }
  if (!choice.baseUrl) return failed(makeFault('base-url-missing', facts));
  const url = URL.canParse(choice.baseUrl) ? new URL(choice.baseUrl) : null;
  const usable = url !== null && ['http:', 'https:'].includes(url.protocol) && url.host !== '';
  return usable ? ok(url) : failed(makeFault('base-url-malformed', { ...facts, url: maskUrl(choice.baseUrl) }));
}
