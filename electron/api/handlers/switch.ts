import { isAbsolute } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AppServer } from '../../codex/app-server.ts';
import type { CodexModels } from '../../codex/known-codex-models.ts';
import { readLayers } from '../../codex/read-layers.ts';
import { threadsOf } from '../../codex/threads.ts';
import type { TomlTable } from '../../config/document/edit.ts';
import type { Preset } from '../../config/providers/presets.ts';
import { planUse } from '../../config/providers/provider-edits.ts';
import { readData } from '../../config/store/read-data.ts';
import { fileLayers } from '../../config/layers/file-layers.ts';
import { overridden, selected } from '../../config/layers/selection.ts';
import type { ConfigStore } from '../../config/store/store.types.ts';
import { meaningAfter } from '../../config/document/table.ts';
import { failed, ok, type Fault, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { guideModels, offersGuideModels } from '../../models/known-models.ts';
import type { MemoryEntry } from '../../models/memory.types.ts';
import type { ModelMemory } from '../../models/model-memory.ts';
import type { ModelSources } from '../../models/model-sources.ts';
import { resolveTarget, targetProvider } from '../../models/switch-target.ts';
import { switchWarnings } from '../../models/switch-warnings.ts';
import { unlisted } from '../../models/unlisted.ts';
import type { Provider } from '../contract.ts';
import type { Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';

export interface SwitchDeps {
  store: ConfigStore;
  readProviders: (data: TomlTable) => Provider[];
  presets: () => Preset[];
  sources: Pick<ModelSources, 'listOf'>;
  memory: ModelMemory;
  readKnown: CodexModels['readKnown'];
  /** Asks the app-server of this home's Codex. */
  askCodex: <T>(ask: (server: AppServer) => Promise<Outcome<T>>) => Promise<Outcome<T>>;
  countRunning: (home: string) => Promise<number | null>;
  keys: Pick<Handlers, 'key.status'>;
}

type Asked = { provider?: string | undefined; model?: string | undefined };

/** How long a warning may keep a switch waiting; what Codex has not said by then is not said. */
const patienceMs = 5000;

/** How long a preview holds its questions back: a switch that was asked together with it comes first. */
const giveWayMs = 50;

/** `model.use`, and `switch.preview`, which says what to know before it. */
export function switchHandlers(deps: SwitchDeps): Pick<Handlers, 'model.use' | 'switch.preview'> {
  const { store, memory, sources } = deps;

  async function read(): Promise<Outcome<TomlTable>> {
    return readData(store);
  }

  const providerIn = (data: TomlTable, id: string) =>
    deps.readProviders({ ...data, model_provider: id }).find((provider) => provider.id === id);

  /** Where the switch leads, and what is known of that provider's models. */
  async function targetOf(data: TomlTable, asked: Asked) {
    const provider = providerIn(data, targetProvider(data, asked.provider));
    const isBare = asked.model !== undefined && !asked.model.includes('/');
    // Codex's own providers list bare names. Another is asked once, where nothing is kept of what it lists.
    const ask = isBare && !provider?.builtIn ? 'where-unknown' : 'never';
    const list = provider ? await sources.listOf(provider, ask) : null;
    const listed = list?.ok ? (list.value?.models.map(({ id }) => id) ?? null) : null;
    const offersGuide = provider !== undefined && offersGuideModels(provider);
    const sourcesOfTarget = { data, memory: await memory.read(), presets: deps.presets(), listed, offersGuide };
    return { target: resolveTarget(asked, sourcesOfTarget), listed, offersGuide };
  }

  /** What the app-server tells, in one conversation. It is not started where there is nothing to ask. */
  async function codexTells(leaving: string | null, cwd: string | undefined) {
    if (leaving === null && cwd === undefined) return null;
    return deps.askCodex(async (server) => {
      const threads = leaving === null ? null : await threadsOf(server, leaving);
      const layers = cwd === undefined ? null : await readLayers(server, cwd);
      return ok({ threads: threads?.ok ? threads.value : null, layers: layers?.ok ? layers.value : null });
    });
  }

  const use: Handlers['model.use'] = async (input, { door }) => {
    const data = await read();
    if (!data.ok) return data;
    const { provider, model } = (await targetOf(data.value, input)).target;
    const wanted = { provider: input.provider, model: model ?? undefined };
    const edits = planUse(data.value, wanted);
    if (!edits.ok) return edits;
    const says = words().asked;
    const asked = input.provider === undefined ? says.model(model ?? '') : says.use(input.provider, model ?? '');
    const { dryRun, expectedHash } = input;
    const before = { provider: targetProvider(data.value, undefined), model: selected(data.value).model };
    const written = await store.write({ file: 'config.toml', edits: edits.value, asked, door, dryRun, expectedHash });
    if (written.ok && !dryRun) {
      // What is left is remembered too: it may have been chosen in the file itself. Nobody waits for it, and a memory
      // that cannot be written takes nothing from the switch.
      const after = { provider, model: model ?? before.model };
      const choices = before.provider === after.provider ? [after] : [before, after];
      void memory.rememberChoices(
        choices.flatMap(({ model: had, ...one }) => (had === null ? [] : [{ ...one, model: had }])),
      );
    }
    return written;
  };

  let switching: Promise<unknown> = Promise.resolve();

  return {
    'model.use'(input, context) {
      const written = Promise.resolve(use(input, context));
      switching = Promise.allSettled([switching, written]);
      return written;
    },

    async 'switch.preview'({ provider, model, cwd, dryRun }, context) {
      if (cwd !== undefined && !isAbsolute(cwd)) {
        return failed(makeFault('value-invalid', { field: 'cwd', value: cwd, words: words().requests.wholePath }));
      }
      const data = await read();
      if (!data.ok) return data;
      const { target, listed, offersGuide } = await targetOf(data.value, { provider, model });
      const edits = planUse(data.value, { provider, model: target.model ?? undefined });
      if (!edits.ok) return edits;
      const user = meaningAfter(data.value, edits.value);
      const before = targetProvider(data.value, undefined);
      const leaving = before === target.provider ? null : before;
      const written = target.model ?? selected(data.value).model;
      const isSwitch = leaving !== null || written !== selected(data.value).model;
      // The file as it was is known now; processes are looked through and started only when no write waits for it.
      await pause(giveWayMs);
      await switching;
      // Counted first: the Codex that is asked next is none that keeps an old choice.
      const running = isSwitch ? await deps.countRunning(store.home.path) : null;
      const [told, keys, remembered, codexKnows] = await Promise.all([
        dryRun ? null : within(patienceMs, codexTells(leaving, cwd)),
        deps.keys['key.status']({ provider: target.provider }, context),
        memory.read(),
        deps.readKnown(),
      ]);
      const { threads, layers: byCodex } = told?.ok ? told.value : { threads: null, layers: null };
      const layers = byCodex ?? (cwd === undefined ? [] : await fileLayers(cwd, store.home.path, user));
      const nameOf = (id: string) => providerIn(data.value, id)?.name ?? id;
      const isWritten = (one: MemoryEntry) => one.provider === target.provider && one.model === written;
      const measured = remembered.models.find(isWritten) ?? null;
      const isKnown = measured?.own || measured?.lastPong?.ok;
      const known = [...(offersGuide ? guideModels : []).map(({ id }) => id), ...(isKnown ? [measured.model] : [])];
      const warnings = switchWarnings({
        provider: { id: target.provider, name: nameOf(target.provider) },
        model: written,
        leaving: leaving && threads ? { id: leaving, name: nameOf(leaving), threads } : null,
        running,
        overridden: overridden(
          layers.map((layer) => (layer.by === 'user' ? { ...layer, data: user } : layer)),
        ) satisfies Fault[],
        key: keys.ok ? (keys.value[0] ?? null) : null,
        measured,
        unlisted: written === null ? null : unlisted(written, listed, known),
        reduced: (written !== null && codexKnows(written)?.reduced) || false,
      });
      return ok({ ...target, warnings });
    },
  };
}

/** What was found in time, else null. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
