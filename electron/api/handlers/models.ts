import type { CheckResult } from '../../connection/check/check.types.ts';
import type { PongResult } from '../../connection/pong.types.ts';
import { builtInProvider } from '../../config/built-in-providers.ts';
import { providerTable } from '../../config/providers.ts';
import type { ConfigStore } from '../../config/store.types.ts';
import type { TomlTable } from '../../config/edit.ts';
import { failed, ok, type Fault, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { ModelCache } from '../../models/model-cache.ts';
import { mergeModels } from '../../models/model-list.ts';
import type { ModelMemory } from '../../models/model-memory.ts';
import type { OfferedModel } from '../../models/offered-models.ts';
import { fetchModels, type FetchLike } from '../../models/provider-models.ts';
import type { Provider } from '../contract.ts';
import type { Handlers } from '../handlers.types.ts';

export interface ModelDeps {
  store: Pick<ConfigStore, 'read'>;
  /** The providers as `provider.list` tells them. */
  readProviders: (data: TomlTable) => Provider[];
  /** The key that may be sent to this provider's address; null where none is sent. */
  keyFor(provider: Provider): Promise<Outcome<string | null>>;
  memory: ModelMemory;
  fetch: FetchLike;
  cache?: ModelCache;
  timeoutMs?: number;
}

/**
 * The verbs of the list of models. Without `refresh` a provider is asked once while the app runs. Codex's own providers
 * are asked only when selected or named: a local one that is not running is no news.
 */
export function modelHandlers(deps: ModelDeps): Pick<Handlers, 'model.list' | 'model.favourite'> {
  const cache = deps.cache ?? new ModelCache();
  return {
    'model.list': async ({ provider: only, refresh, known }) => {
      const config = await deps.store.read();
      if (!config.ok) return config;
      if (!config.value.data.ok) return config.value.data;
      const data = config.value.data.value;
      // One of Codex's own that the file does not mention can be asked by its name.
      const isOwn = only !== undefined && builtInProvider(only) !== null && providerTable(data, only) === null;
      const all = deps.readProviders(isOwn ? { ...data, model_provider: only } : data);
      const providers = all.filter((provider) => only === undefined || provider.id === only);
      if (only !== undefined && providers.length === 0)
        return failed(makeFault('provider-unknown', { provider: only }));

      const offered = new Map<string, OfferedModel[]>();
      const faults: Record<string, Fault> = {};
      const listed = (provider: Provider) => provider.baseUrl !== null && cache.get(provider.id, provider.baseUrl);
      const asked = providers.filter((provider) =>
        known ? listed(provider) : !provider.builtIn || provider.selected || only !== undefined,
      );
      await Promise.all(
        asked.map(async (provider) => {
          const list = await listOf(provider, deps, cache, refresh ?? false);
          if (list.ok) offered.set(provider.id, list.value);
          else faults[provider.id] = list.fault;
        }),
      );
      const selected = selectionOf(data);
      const shown = only === undefined || selected.provider === only ? selected : { provider: null, model: null };
      const lists = asked.flatMap(({ id, baseUrl }) => {
        const list = baseUrl === null ? undefined : cache.get(id, baseUrl);
        return list ? [{ provider: id, at: list.at.toISOString(), count: list.models.length }] : [];
      });
      return ok({
        lists,
        models: mergeModels({ providers, selected: shown, offered, memory: await deps.memory.read() }),
        faults,
      });
    },
    'model.favourite': async ({ provider, model, favourite }) => {
      const kept = await deps.memory.setFavourite(provider, model, favourite);
      return kept.ok ? ok({}) : kept;
    },
  };
}

/** For whoever runs a pong: what came of it belongs to the model's row. A memory that cannot be written is a fault. */
export const rememberPong =
  (memory: ModelMemory) =>
  (result: PongResult): Promise<Outcome<null>> =>
    memory.rememberPong(result);

/** The same for whoever runs a check. */
export const rememberCheck =
  (memory: ModelMemory) =>
  (result: CheckResult): Promise<Outcome<null>> =>
    memory.rememberCheck(result);

async function listOf(
  provider: Provider,
  deps: ModelDeps,
  cache: ModelCache,
  refresh: boolean,
): Promise<Outcome<OfferedModel[]>> {
  // Without an address, or with what `codex login` keeps to itself, there is nothing that we could ask.
  if (provider.baseUrl === null || provider.delivery === 'codex-login') return ok([]);
  const kept = cache.get(provider.id, provider.baseUrl);
  if (kept && !refresh) return ok(kept.models);
  const key = await deps.keyFor(provider);
  if (!key.ok) return key;
  const list = await fetchModels({
    ...{ provider: provider.id, baseUrl: provider.baseUrl, key: key.value, query: queryOf(provider) },
    ...{ fetch: deps.fetch, timeoutMs: deps.timeoutMs },
  });
  if (list.ok) cache.set(provider.id, provider.baseUrl, list.value);
  return list;
}

/** Codex selects its own `openai` where config.toml names no provider. */
function selectionOf(config: TomlTable): { provider: string | null; model: string | null } {
  const { model, model_provider: provider } = config;
  return {
    provider: typeof provider === 'string' ? provider : 'openai',
    model: typeof model === 'string' ? model : null,
  };
}

function queryOf(provider: Provider): Record<string, string> {
  const params = provider.fields['query_params'];
  if (typeof params !== 'object' || Array.isArray(params)) return {};
  return Object.fromEntries(Object.entries(params).flatMap(([k, v]) => (typeof v === 'string' ? [[k, v]] : [])));
}
