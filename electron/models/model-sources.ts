import { createHmac, randomBytes } from 'node:crypto';
import { builtInProvider, defaultProvider } from '../config/providers/built-in-providers.ts';
import type { TomlTable } from '../config/document/edit.ts';
import { providerTable, type Provider } from '../config/providers/providers.ts';
import { selected } from '../config/layers/selection.ts';
import { readData } from '../config/store/read-data.ts';
import type { ConfigStore } from '../config/store/store.types.ts';
import { failed, ok, type Fault, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import type { CodexModels } from '../codex/known-codex-models.ts';
import type { CachedList, ModelCache } from './model-cache.ts';
import { mergeModels } from './model-list.ts';
import type { ModelMemory } from './model-memory.ts';
import type { Model } from './model.types.ts';
import type { OfferedModel } from './offered-models.ts';
import { defaultTimeoutMs, fetchModels, noAnswerInTime, type FetchLike, type ListAddress } from './provider-models.ts';

/** Where a provider's list is and what is sent along, as it stands in the file; null where there is nothing to ask. */
export type WayToList = (provider: Provider) => Promise<Outcome<ListAddress | null>>;

export interface ModelSourcesDeps {
  store: Pick<ConfigStore, 'read'>;
  /** The providers as `provider.list` tells them. */
  readProviders: (data: TomlTable) => Provider[];
  wayTo: WayToList;
  memory: ModelMemory;
  cache: ModelCache;
  fetch: FetchLike;
  /** What Codex itself knows of models. */
  codex: Pick<CodexModels, 'read' | 'facts' | 'readKnown'>;
  timeoutMs?: number | undefined;
}

/** How a provider's own list is come by: what is kept and asked for where nothing is, asked anew, or only what is kept. */
export type Asking = 'where-unknown' | 'anew' | 'never';

export interface KnownModels {
  models: Model[];
  lists: { provider: string; at: string; count: number }[];
  faults: Record<string, Fault>;
}

/**
 * Every model that is known, from all sources. Codex's own providers are asked only when selected or named: a local one
 * that is not running is no news.
 */
export function createModelSources(deps: ModelSourcesDeps) {
  const own = randomBytes(32);
  /** Lists that were refused, by provider, with what was asked: the same is asked again only when somebody says so. */
  const refused = new Map<string, { asked: string; fault: Fault }>();
  /** Faults: those of reading config.toml; provider-unknown. */
  async function list({ provider: only, ask }: { provider?: string | undefined; ask: Asking }) {
    const read = await readData(deps.store);
    if (!read.ok) return read;
    const data = read.value;
    const providers = namedProviders(data, only);
    if (only !== undefined && providers.length === 0) return failed(makeFault('provider-unknown', { provider: only }));

    const faults: Record<string, Fault> = {};
    const kept = new Map<string, CachedList>();
    const asked = providers.filter((provider) => !provider.builtIn || provider.selected || only !== undefined);
    // A newer Codex may know other models; without a Codex what is kept stays.
    const renewed = ask === 'anew' ? deps.codex.read() : Promise.resolve();
    const reading = renewed.then(() => Promise.all([deps.codex.readKnown(), codexOwn(providers)]));
    await Promise.all(
      asked.map(async (provider) => {
        const outcome = await listOf(provider, ask);
        if (!outcome.ok) faults[provider.id] = outcome.fault;
        else if (outcome.value) kept.set(provider.id, outcome.value);
      }),
    );
    const { model, modelProvider } = selected(data);
    const chosen = { provider: modelProvider ?? defaultProvider, model };
    const shown = only === undefined || chosen.provider === only ? chosen : { provider: null, model: null };
    const offered = new Map([...kept].map(([id, { models }]) => [id, models]));
    const [memory, [codexKnows, own]] = await Promise.all([deps.memory.read(), reading]);
    if (own) offered.set(defaultProvider, own);
    return ok<KnownModels>({
      models: mergeModels({ providers, selected: shown, offered, memory, codexKnows }),
      lists: [...kept].map(([id, { at, models }]) => ({ provider: id, at: at.toISOString(), count: models.length })),
      faults,
    });
  }

  /** Behind `codex login` nobody but Codex can ask: there its own picker is the list. */
  async function codexOwn(providers: readonly Provider[]): Promise<OfferedModel[] | null> {
    const isLogin = providers.some(({ id, delivery }) => id === defaultProvider && delivery === 'codex-login');
    if (!isLogin) return null;
    const listed = (await deps.codex.facts()).filter((model) => model.listed);
    return listed.map(({ slug, context, reasoning }) => ({ id: slug, context, reasoning, price: null }));
  }

  /** One of Codex's own that the file does not mention can be asked by its name. */
  function namedProviders(data: TomlTable, only: string | undefined): Provider[] {
    const isOwn = only !== undefined && builtInProvider(only) !== null && providerTable(data, only) === null;
    const all = deps.readProviders(isOwn ? { ...data, model_provider: only } : data);
    return all.filter((provider) => only === undefined || provider.id === only);
  }

  /** A provider's own list; null where there is none, or none is kept. */
  async function listOf(provider: Provider, ask: Asking): Promise<Outcome<CachedList | null>> {
    // Without an address, or with what `codex login` keeps to itself, there is nothing that we could ask.
    const { id, baseUrl, delivery } = provider;
    if (baseUrl === null || delivery === 'codex-login') return ok(null);
    const entry = await deps.cache.get(id, baseUrl);
    const kept = entry && 'models' in entry ? entry : null;
    if (ask === 'never' || (kept && ask !== 'anew')) return ok(kept);
    const way = await deps.wayTo(provider);
    if (!way.ok) return way;
    if (way.value === null) return ok(null);
    // Another key may be let in. What is kept tells none: the digest is of this process alone.
    const asked = createHmac('sha256', own).update(JSON.stringify(way.value)).digest('hex');
    // At an earlier start there was no answer in time, whatever the key: the next start need not wait for it as well.
    if (entry && 'timeoutMs' in entry && !refused.has(id))
      refused.set(id, { asked, fault: noAnswerInTime(id, baseUrl, entry.timeoutMs) });
    const before = refused.get(id);
    if (ask !== 'anew' && before?.asked === asked) return failed(before.fault);
    const { fetch, timeoutMs = defaultTimeoutMs } = deps;
    const list = await fetchModels({ provider: id, ...way.value, fetch, timeoutMs });
    if (!list.ok) {
      if ('timedOut' in list) await deps.cache.setTimedOut(id, baseUrl, timeoutMs);
      // Nothing was sent where nobody answered: a server that is started later is asked then.
      const nobody = list.fault.id === 'connection-refused' || list.fault.id === 'dns-not-found';
      if (!nobody) refused.set(id, { asked, fault: list.fault });
      return list;
    }
    refused.delete(id);
    // What is kept is named after the address as it is shown: nothing of a login, not even its hash, is in a file.
    return ok(await deps.cache.set(id, baseUrl, list.value));
  }

  return { list, listOf };
}

export type ModelSources = ReturnType<typeof createModelSources>;
