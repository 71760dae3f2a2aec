import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { createEventHub } from './api/event-hub.ts';
import { appHandlers } from './api/handlers/app.ts';
import { catalogHandlers } from './api/handlers/catalog.ts';
import { codexHandlers } from './api/handlers/codex.ts';
import { compareHandlers } from './api/handlers/compare.ts';
import { configHandlers } from './api/handlers/config.ts';
import { connectionHandlers } from './api/handlers/connection.ts';
import { environmentHandlers } from './api/handlers/environment.ts';
import { withConnectionRepairs } from './api/handlers/connection-repairs.ts';
import { historyHandlers } from './api/handlers/history.ts';
import { keyHandlers } from './api/handlers/keys.ts';
import { modelHandlers, rememberCheck, rememberPong } from './api/handlers/models.ts';
import { ownModelHandlers } from './api/handlers/own-models.ts';
import { pendingHandlers } from './api/handlers/pending.ts';
import { practiceHandlers } from './api/handlers/practice.ts';
import { profileHandlers } from './api/handlers/profiles.ts';
import { providerHandlers } from './api/handlers/providers.ts';
import { rawConfigHandlers } from './api/handlers/raw-config.ts';
import { repairHandlers } from './api/handlers/repairs.ts';
import { strayHandlers } from './api/handlers/stray.ts';
import { reportHandlers } from './api/handlers/report.ts';
import { statusHandlers } from './api/handlers/status.ts';
import { switchHandlers } from './api/handlers/switch.ts';
import type { Handlers } from './api/handlers.types.ts';
import { createRuns } from './api/runs.ts';
import { askCodex } from './codex/ask-codex.ts';
import { findCodex } from './codex/find-codex.ts';
import { createCodexModels } from './codex/known-codex-models.ts';
import { readLayers } from './codex/read-layers.ts';
import { countRunningCodex } from './codex/running-codex.ts';
import { systemForCodex } from './codex/system.ts';
import { threadsOf } from './codex/threads.ts';
import { configProblems } from './config/config-problems.ts';
import { editEngine } from './config/edit-engine.ts';
import { resolveHome } from './config/home.ts';
import { listPresets } from './config/presets.ts';
import { planDeliver } from './config/provider-edits.ts';
import { readProviders } from './config/providers.ts';
import { createConfigStore } from './config/store.ts';
import { fetchAsCodex } from './connection/fetch-as-codex.ts';
import { keyForCodex } from './connection/key-for.ts';
import type { LastRun } from './connection/last-run.ts';
import { chooseProvider } from './connection/provider-choice.ts';
import { wirePong } from './connection/wire.ts';
import { ok } from './faults/fault.ts';
import { findInstallation } from './installation.ts';
import { keyCommand } from './keys/deliver.ts';
import { readEnvFile } from './keys/environment.ts';
import type { Keychain } from './keys/keychain.types.ts';
import { memoryKeychain } from './keys/memory-keychain.ts';
import { openKeychain } from './keys/open-keychain.ts';
import { openModelCache } from './models/model-cache.ts';
import { openModelMemory } from './models/model-memory.ts';
import { createModelSources } from './models/model-sources.ts';
import type { Services, ServicesOptions } from './services.types.ts';

/** The app's own folder for history, locks and what it remembers of models: the system's usual place for such data. */
const usualStateDir = (env: ServicesOptions['env']): string =>
  env['SWITCHBOARD_STATE_DIR'] || envPaths('switchboard', { suffix: '' }).data;

/** Builds the core once, for whichever entry. Nothing is written, and nothing is started that would have to be waited for. */
export async function createServices(options: ServicesOptions): Promise<Services> {
  const env = { ...options.env };
  const installation = findInstallation(import.meta.dirname);
  const stateDir = options.stateDir ?? usualStateDir(env);
  const ending = new AbortController();
  const hub = createEventHub({ log: options.log });

  const personHome = env['HOME'] ?? env['USERPROFILE'] ?? homedir();
  const home = resolveHome({ flag: options.homeFlag, env, homedir: personHome });
  const store = createConfigStore({ home, stateDir, engine: editEngine });
  const memory = openModelMemory(stateDir);

  let opened: Promise<Keychain> | undefined;
  const keychain = () => (opened ??= options.openKeychain ? options.openKeychain() : openKeychain({ env }));
  const checkoutRoot = installation.packaged ? null : installation.root;
  const codex = () => findCodex(systemForCodex(env, checkoutRoot));
  const command = (provider: string) =>
    keyCommand(
      {
        execPath: process.execPath,
        // Electron out of a checkout is started with the app's folder; main.ts answers there.
        script: process.versions['electron'] ? installation.root : installation.script,
        packaged: installation.packaged,
        appImage: env['APPIMAGE'],
        home,
      },
      provider,
    );

  const envFile = () => readEnvFile(home.path, env);
  const keyFor = keyForCodex({ keychain, env, readEnvFile: envFile, keyCommand: command });
  const { baseUrl: practiceUrl, close: closePractice, ...practiceVerbs } = practiceHandlers();

  const keys = keyHandlers({
    keychain,
    store,
    readProviders,
    env,
    home: home.path,
    keyCommand: command,
    planDeliver: (data, provider, by) => planDeliver(data, provider, by, listPresets(practiceUrl())),
  });
  let lastRun: LastRun | null = null;
  const runs = createRuns(ending.signal);
  const connectionParts = { store, keychain, env, findCodex: codex, problems: configProblems, keyCommand: command };
  const connection = connectionHandlers({
    ...connectionParts,
    runs,
    emit: hub.emit,
    remember: rememberPong(memory),
    rememberCheck: rememberCheck(memory),
    onRun: (run) => (lastRun = run),
  });
  const repairs = withConnectionRepairs(repairHandlers({ store, env, readEnvFile: envFile }), {
    store,
    keychain,
    keyCommand: command,
    variables: async () => Object.keys({ ...env, ...(await envFile()) }),
    lastRun: () => lastRun,
  });
  const codexModels = createCodexModels({ findCodex: codex, env, stateDir });
  const sources = createModelSources({
    store,
    readProviders,
    memory,
    cache: openModelCache(stateDir),
    codex: codexModels,
    fetch: fetchAsCodex(async () => ({ ...env, ...(await envFile()) })),
    async keyFor({ id }) {
      const file = await store.read();
      const data = file.ok ? file.value.data : file;
      if (!data.ok) return data;
      const choice = chooseProvider(data.value, { provider: id });
      const found = choice && (await keyFor(choice, ending.signal));
      if (!found) return ok(null);
      return found.ok ? ok(found.value.key) : found;
    },
  });
  const find = codexHandlers({ findCodex: codex });
  const environment = environmentHandlers({
    store,
    env,
    platform: process.platform,
    homedir: personHome,
    stateDir,
    keyCommand: command,
  });
  const codexConfig = askCodex({ findCodex: codex, env: { ...env, CODEX_HOME: home.path }, signal: ending.signal });
  const providers = providerHandlers({
    store,
    keyCommand: command,
    practiceUrl,
    threadsOf: (provider) => codexConfig((server) => threadsOf(server, provider)),
  });
  const layersFor = (cwd: string) => codexConfig((server) => readLayers(server, cwd));

  const about = { version: installation.version, platform: process.platform, nodeVersion: process.versions.node };
  const handlers: Handlers = {
    ...pendingHandlers,
    ...appHandlers({
      ...about,
      electronVersion: process.versions['electron'] ?? null,
      stateDir,
    }),
    ...find,
    ...configHandlers({ store }),
    ...rawConfigHandlers({ store, codexReads: () => codexConfig((server) => server.call('config/read', {})) }),
    ...statusHandlers({ store, env, layersFor, others: { ...find, ...keys } }),
    ...providers,
    ...switchHandlers({
      store,
      readProviders,
      presets: () => listPresets(practiceUrl()),
      sources,
      memory,
      readKnown: codexModels.readKnown,
      askCodex: codexConfig,
      countRunning: countRunningCodex,
      keys,
    }),
    ...modelHandlers({ sources, memory }),
    ...ownModelHandlers({ store, memory }),
    ...catalogHandlers({ store, sources, readBuiltIn: codexModels.read }),
    ...keys,
    ...connection,
    ...compareHandlers({ pong: wirePong(connectionParts), sources, runs, emit: hub.emit }),
    ...profileHandlers({ store, sources }),
    ...historyHandlers({ store }),
    ...practiceVerbs,
    ...environment,
    ...strayHandlers({
      keychain,
      store,
      stateDir,
      keyCommand: command,
      places: { env, platform: process.platform, homedir: personHome },
    }),
    ...repairs,
    ...reportHandlers({
      ...about,
      store,
      env,
      readEnvFile: envFile,
      keychain,
      findCodex: codex,
      lastRun: () => lastRun,
    }),
  };

  // Nobody watches over the shoulder of a single command.
  const unwatch =
    options.door === 'cli' ? () => undefined : store.watch((change) => hub.emit('config.changed', change));
  return {
    handlers,
    hub,
    async dispose() {
      unwatch();
      ending.abort();
      await Promise.all([closePractice(), memory.settled()]);
    },
  };
}

/** The same in a temporary home and state folder, with keys in memory; `dispose` removes the folders. */
export async function createDemoServices(options: ServicesOptions): Promise<Services> {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-demo-'));
  const services = await createServices({
    ...options,
    homeFlag: folder,
    stateDir: join(folder, 'state'),
    openKeychain: async () => memoryKeychain({ state: 'unavailable', reason: 'The demo keeps its key in memory.' }),
  });
  return {
    ...services,
    async dispose() {
      await services.dispose();
      // Codex may still be closing its files when its process has just ended.
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
