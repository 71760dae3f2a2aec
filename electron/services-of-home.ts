import { catalogHandlers } from './api/handlers/catalog.ts';
import { codexHandlers } from './api/handlers/codex.ts';
import { compareHandlers } from './api/handlers/compare.ts';
import { configHandlers } from './api/handlers/config.ts';
import { connectionHandlers } from './api/handlers/connection.ts';
import { withConnectionRepairs } from './api/handlers/connection-repairs.ts';
import { environmentHandlers } from './api/handlers/environment.ts';
import { exportHandlers } from './api/handlers/exports.ts';
import { historyHandlers } from './api/handlers/history.ts';
import { importHandlers } from './api/handlers/imports.ts';
import { keyHandlers } from './api/handlers/keys.ts';
import { openCodexHandlers } from './api/handlers/open-codex.ts';
import { modelHandlers, rememberCheck, rememberPong } from './api/handlers/models.ts';
import { ownModelHandlers } from './api/handlers/own-models.ts';
import { profileHandlers } from './api/handlers/profiles.ts';
import { providerCopyHandlers } from './api/handlers/provider-copy.ts';
import { providerHandlers } from './api/handlers/providers.ts';
import { providerRenameHandlers } from './api/handlers/provider-rename.ts';
import { rawConfigHandlers } from './api/handlers/raw-config.ts';
import { repairHandlers } from './api/handlers/repairs.ts';
import { reportHandlers } from './api/handlers/report.ts';
import { revealHandlers } from './api/handlers/reveal.ts';
import { statusHandlers } from './api/handlers/status.ts';
import { strayHandlers } from './api/handlers/stray.ts';
import { switchHandlers } from './api/handlers/switch.ts';
import type { Emit } from './api/handlers.types.ts';
import { createRuns } from './api/runs.ts';
import { askCodex } from './codex/ask-codex.ts';
import { findOnPath } from './codex/on-path.ts';
import type { CodexProgram } from './codex/codex.types.ts';
import type { CodexModels } from './codex/known-codex-models.ts';
import { readLayers } from './codex/read-layers.ts';
import { countRunningCodex } from './codex/running-codex.ts';
import { threadsOf } from './codex/threads.ts';
import { configProblems } from './config/repairs/config-problems.ts';
import { editEngine } from './config/engine/edit-engine.ts';
import { listPresets } from './config/providers/presets.ts';
import { planDeliver, type KeyCommand } from './config/providers/provider-edits.ts';
import { readProviders } from './config/providers/providers.ts';
import { createConfigStore } from './config/store/store.ts';
import type { Door, Home } from './config/store/store.types.ts';
import { fetchAsCodex } from './connection/fetch-as-codex.ts';
import { keyForCodex } from './connection/key-for.ts';
import type { LastRun } from './connection/last-run.ts';
import { wayToList } from './connection/way-to-list.ts';
import { wirePong } from './connection/wire.ts';
import type { Outcome } from './faults/fault.ts';
import { readEnvFile } from './keys/environment.ts';
import { readLineFiles } from './keys/stray/line-files.ts';
import { refusesCommand } from './keys/passing-place.ts';
import { keyFollowsRename } from './keys/key-follows.ts';
import { linesFollowRename } from './keys/startup/lines-follow.ts';
import type { Keychain } from './keys/keychain.types.ts';
import type { ModelCache } from './models/model-cache.ts';
import type { ModelMemory } from './models/model-memory.ts';
import type { DesktopParts } from './services.types.ts';
import { createModelSources } from './models/model-sources.ts';

/** What every home of this app shares. */
export interface Shared {
  door: Door;
  env: NodeJS.ProcessEnv;
  stateDir: string;
  /** The person's home folder. */
  homedir: string;
  about: { version: string; platform: NodeJS.Platform; nodeVersion: string };
  emit: Emit;
  desktop: DesktopParts | undefined;
  keychain: () => Promise<Keychain>;
  findCodex: () => Promise<Outcome<CodexProgram>>;
  keyCommand: (provider: string, home: Home) => KeyCommand;
  /** This program’s path, where it is one that goes: then no command that names it is written. */
  passing: string | null;
  /** base_url of the practice gateway while it runs. */
  practiceUrl: () => string | null;
  memory: ModelMemory;
  modelCache: ModelCache;
  codexModels: CodexModels;
}

/** Everything that reads and writes one Codex home; `close` ends its watcher and its runs. */
export type HomeServices = ReturnType<typeof openHomeServices>;

/** Builds the verbs of one home. Nothing is written, and nothing is started that would have to be waited for. */
export function openHomeServices(home: Home, shared: Shared) {
  const { env, stateDir, keychain, findCodex, memory } = shared;
  const ending = new AbortController();
  const storeOf = (one: Home) => {
    const whole = createConfigStore({ home: one, stateDir, engine: editEngine });
    return shared.passing === null ? whole : refusesCommand(whole, shared.passing);
  };
  const store = storeOf(home);
  const command = (provider: string) => shared.keyCommand(provider, home);
  const envFile = () => readEnvFile(home.path, env);
  const environment = async () => ({ ...env, ...(await envFile()) });
  const places = { env, platform: process.platform, homedir: shared.homedir };
  // Of these doors, a command alone runs where Codex is started: its environment is the terminal's.
  const inTerminal = shared.door === 'cli';
  const readFiles = () => readLineFiles(home.path, places);
  const ofKeys = { keychain, env, keyCommand: command, readLineFiles: readFiles, inTerminal };
  const keyFor = keyForCodex({ ...ofKeys, readEnvFile: envFile, home: home.path });
  const find = codexHandlers({ findCodex, platform: process.platform, findOnPath: findOnPath(env) });
  const codexConfig = askCodex({ findCodex, home: home.path, env, signal: ending.signal });

  const keys = keyHandlers({
    keychain,
    store,
    readProviders,
    env,
    home: home.path,
    keyCommand: command,
    planDeliver,
  });
  const keyFollows = keyFollowsRename({ store, keychain });
  const linesFollow = linesFollowRename({ store, keyCommand: command, ...places });
  const threads = (provider: string) => codexConfig((server) => threadsOf(server, provider));
  let lastRun: LastRun | null = null;
  const runs = createRuns(ending.signal);
  const connectionParts = { store, findCodex, problems: configProblems, ...ofKeys };
  const connection = connectionHandlers({
    ...connectionParts,
    runs,
    emit: shared.emit,
    remember: rememberPong(memory),
    rememberCheck: rememberCheck(memory),
    onRun: (run) => (lastRun = run),
  });
  const repairs = withConnectionRepairs(repairHandlers({ store, keyFollows, linesFollow, env, readEnvFile: envFile }), {
    store,
    keychain,
    keyCommand: command,
    variables: async () => Object.keys(await environment()),
    lastRun: () => lastRun,
  });
  const sources = createModelSources({
    store,
    readProviders,
    memory,
    cache: shared.modelCache,
    codex: shared.codexModels,
    fetch: fetchAsCodex(environment),
    wayTo: wayToList({ store, keyFor, environment, signal: ending.signal }),
  });
  const handlers = {
    ...find,
    ...openCodexHandlers({ home, stateDir, findCodex, ...places, chooseFolder: shared.desktop?.chooseFolder }),
    ...revealHandlers({ store, reveal: shared.desktop?.reveal }),
    ...configHandlers({ store }),
    ...rawConfigHandlers({ store, codexReads: () => codexConfig((server) => server.call('config/read', {})) }),
    ...statusHandlers({
      store,
      env,
      layersFor: (cwd) => codexConfig((server) => readLayers(server, cwd)),
      others: { ...find, ...keys },
    }),
    ...providerHandlers({
      store,
      keyCommand: command,
      practiceUrl: shared.practiceUrl,
      threadsOf: threads,
    }),
    ...providerRenameHandlers({ store, keyFollows, linesFollow, memory, threadsOf: threads }),
    ...switchHandlers({
      store,
      readProviders,
      presets: () => listPresets(shared.practiceUrl()),
      sources,
      memory,
      readKnown: shared.codexModels.readKnown,
      askCodex: codexConfig,
      countRunning: countRunningCodex,
      keys,
    }),
    ...catalogHandlers({ store, sources, readBuiltIn: shared.codexModels.read }),
    ...compareHandlers({ pong: wirePong(connectionParts), sources, runs, emit: shared.emit }),
    ...modelHandlers({ sources, memory }),
    ...ownModelHandlers({ store, memory }),
    ...providerCopyHandlers({ store, storeOf, homedir: shared.homedir, keyCommand: shared.keyCommand }),
    ...importHandlers({ store, keychain, keyCommand: command, memory, homedir: shared.homedir }),
    ...exportHandlers({ store, memory }),
    ...keys,
    ...connection,
    ...profileHandlers({ store, sources }),
    ...historyHandlers({ store }),
    ...environmentHandlers({ store, keyCommand: command, ...places }),
    ...strayHandlers({ keychain, store, stateDir, keyCommand: command, places }),
    ...repairs,
    ...reportHandlers({
      ...shared.about,
      store,
      env,
      readEnvFile: envFile,
      keychain,
      findCodex,
      lastRun: () => lastRun,
    }),
  };

  // Nobody watches over the shoulder of a single command.
  const unwatch =
    shared.door === 'cli' ? () => undefined : store.watch((change) => shared.emit('config.changed', change));
  return {
    home,
    store,
    handlers,
    close() {
      unwatch();
      ending.abort();
    },
  };
}
