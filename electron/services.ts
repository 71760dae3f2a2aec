import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEventHub } from './api/event-hub.ts';
import { ownAppImage } from './app-image.ts';
import { appHandlers } from './api/handlers/app.ts';
import { homeHandlers } from './api/handlers/homes.ts';
import { practiceHandlers } from './api/handlers/practice.ts';
import { settingsHandlers } from './api/handlers/settings.ts';
import { updateHandlers } from './api/handlers/updates.ts';
import { versionsHandlers } from './api/handlers/versions.ts';
import type { Handler, Handlers } from './api/handlers.types.ts';
import { findCodex } from './codex/find-codex.ts';
import { createCodexModels } from './codex/known-codex-models.ts';
import { systemForCodex } from './codex/system.ts';
import { listPresets } from './config/providers/presets.ts';
import { homedirOf, resolveHome } from './config/home.ts';
import type { Home } from './config/store/store.types.ts';
import { PRACTICE_KEY } from './practice/practice-gateway.ts';
import { openSettings } from './homes/settings.ts';
import { wishedLanguages } from './words/wished-languages.ts';
import { findInstallation } from './installation.ts';
import { runCommand } from './keys/environment/run-command.ts';
import { keyCommand } from './keys/deliver.ts';
import { keychainWhileOpen } from './keys/keychain-while-open.ts';
import { memoryKeychain } from './keys/memory-keychain.ts';
import { openKeychain } from './keys/open-keychain.ts';
import { stateBecause, takeKeychainReasonsFrom } from './keys/reasons.ts';
import { liesInPassing } from './keys/passing-place.ts';
import { openModelCache } from './models/model-cache.ts';
import { openModelMemory } from './models/model-memory.ts';
import { openHomeServices, type HomeServices, type Shared } from './services-of-home.ts';
import type { Services, ServicesOptions } from './services.types.ts';
import { usualStateDir } from './state/state-dir.ts';
import { noUpdates } from './updates/updates.ts';
import { words } from './words/words.ts';

/**
 * Builds the core once, for whichever entry: what every home shares, and the verbs of the home that is shown, which
 * `home.choose` exchanges. Nothing is written, and nothing is started that would have to be waited for.
 */
export async function createServices(options: ServicesOptions): Promise<Services> {
  const env = { ...options.env };
  const installation = findInstallation(import.meta.dirname);
  const stateDir = options.stateDir ?? usualStateDir(env);
  const hub = createEventHub({ log: options.log });
  const settings = openSettings(stateDir);

  const keychain = options.openKeychain ?? keychainWhileOpen(() => openKeychain({ env }));
  const checkoutRoot = installation.packaged ? null : installation.root;
  const { baseUrl: practiceUrl, close: closePractice, ...practiceVerbs } = practiceHandlers();
  const about = { version: installation.version, platform: process.platform, nodeVersion: process.versions.node };
  const codex = () => findCodex(systemForCodex(env, checkoutRoot));
  const memory = openModelMemory(stateDir);
  const shared: Shared = {
    door: options.door,
    env,
    stateDir,
    homedir: homedirOf(env),
    about,
    emit: hub.emit,
    desktop: options.desktop,
    keychain,
    findCodex: codex,
    keyCommand: (provider, home) =>
      keyCommand(
        {
          execPath: process.execPath,
          // Electron out of a checkout is started with the app's folder; main.ts answers there.
          script: process.versions['electron'] ? installation.root : installation.script,
          packaged: installation.packaged,
          appImage: ownAppImage(env, process.execPath),
          home,
        },
        provider,
      ),
    passing: liesInPassing({ platform: process.platform, packaged: installation.packaged, execPath: process.execPath })
      ? process.execPath
      : null,
    practiceUrl,
    memory,
    modelCache: openModelCache(stateDir),
    codexModels: createCodexModels({ findCodex: codex, env, stateDir }),
  };

  // A command says its home each time; a choice made in a window would surprise it.
  const chosen = options.door === 'cli' ? null : await settings.chosenHome();
  const facts = { flag: options.homeFlag, env, homedir: shared.homedir };
  const languages = wishedLanguages(await settings.read(), options);
  languages.follow([]);
  takeKeychainReasonsFrom(() => words().keychain);
  let current = openHomeServices(resolveHome({ ...facts, chosen }), shared);
  function show(home: Home): void {
    const before = current;
    current = openHomeServices(home, shared);
    before.close();
    hub.emit('home.changed', { path: home.path });
  }

  const handlers: Handlers = {
    ...appHandlers({ ...about, electronVersion: process.versions['electron'] ?? null, stateDir }, languages.system),
    ...versionsHandlers({ version: about.version, versions: process.versions, findCodex: codex }),
    ...updateHandlers(options.desktop?.updates((now) => hub.emit('update.changed', now)) ?? noUpdates('nobody')),
    ...practiceVerbs,
    ...settingsHandlers({
      settings,
      changed(wished) {
        languages.wish(wished);
        hub.emit('settings.changed', wished);
      },
    }),
    ...homeHandlers({
      ...{ facts, settings, stateDir, run: runCommand, platform: process.platform },
      current: () => current.home,
      show,
    }),
    ...ofCurrentHome(() => current),
  };
  return {
    handlers,
    hub,
    languages,
    async dispose() {
      current.close();
      await Promise.all([closePractice(), memory.settled()]);
    },
  };
}

type HomeVerb = keyof HomeServices['handlers'];
type HomeHandlers = { [V in HomeVerb]: Handler<V> };

/** The verbs of whichever home is shown when they are called. */
function ofCurrentHome(current: () => HomeServices): HomeHandlers {
  const delegate =
    <V extends HomeVerb>(verb: V): Handler<V> =>
    (input, context) => {
      const handlers: HomeHandlers = current().handlers;
      return handlers[verb](input, context);
    };
  const verbs = Object.keys(current().handlers) as HomeVerb[];
  return Object.fromEntries(verbs.map((verb) => [verb, delegate(verb)])) as HomeHandlers;
}

/** The same in a temporary home and state folder, with keys in memory; `dispose` removes the folders. */
export async function createDemoServices(options: ServicesOptions): Promise<Services> {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-demo-'));
  const keychain = memoryKeychain(stateBecause('unavailable', (says) => says.demo));
  const practice = listPresets(null).find(({ id }) => id === 'practice');
  // Codex takes the key from this variable, as in a terminal that exports it.
  const exported = practice?.envKey ? { [practice.envKey]: PRACTICE_KEY } : {};
  const services = await createServices({
    ...options,
    env: { ...options.env, ...exported },
    homeFlag: folder,
    stateDir: join(folder, 'state'),
    openKeychain: async () => keychain,
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
