import type { Model } from '../api/contract.ts';
import { guideModels, offersGuideModels } from './known-models.ts';
import { launchCommand } from './launch-command.ts';
import type { Memory } from './memory.types.ts';
import type { OfferedModel } from './offered-models.ts';

export interface ListedProvider {
  id: string;
  name: string;
  baseUrl: string | null;
}

export interface ModelSources {
  providers: readonly ListedProvider[];
  /** What config.toml selects. */
  selected: { provider: string | null; model: string | null };
  /** What each provider lists itself, by its ID. */
  offered: ReadonlyMap<string, readonly OfferedModel[]>;
  memory: Memory;
}

type Source = Model['sources'][number];
type Facts = Partial<Pick<Model, 'goodFor' | 'context' | 'favourite' | 'firstTokenMs' | 'lastPong' | 'lastCheck'>>;

/**
 * Every model from every source as one row each: the selected one first, then favourites, then those that the guide
 * names, in its order, then the others as their providers list them.
 */
export function mergeModels({ providers, selected, offered, memory }: ModelSources): Model[] {
  const rows = new Map<string, Model>();
  const names = new Map(providers.map((provider) => [provider.id, provider.name]));
  const tell = (provider: string, id: string, source: Source | null, facts: Facts = {}) => {
    const at = JSON.stringify([provider, id]);
    const row = rows.get(at) ?? blank(provider, names.get(provider) ?? provider, id);
    if (source && !row.sources.includes(source)) row.sources.push(source);
    for (const [name, value] of Object.entries(facts)) if (value !== null) Object.assign(row, { [name]: value });
    row.launch = launchCommand(id, provider, selected.provider);
    row.selected = provider === selected.provider && id === selected.model;
    rows.set(at, row);
  };

  if (selected.provider !== null && selected.model !== null) tell(selected.provider, selected.model, 'config');
  for (const provider of providers) {
    if (!offersGuideModels(provider)) continue;
    for (const { id, goodFor, context } of guideModels) tell(provider.id, id, 'guide', { goodFor, context });
  }
  for (const [provider, models] of offered) {
    for (const { id, context } of models) tell(provider, id, 'provider', { context });
  }
  for (const { provider, model, favourite, own, firstTokenMs, lastPong, lastCheck } of memory.models) {
    // What was measured once is no reason to list a model of a provider that is gone.
    if (!names.has(provider)) continue;
    const isListed = rows.has(JSON.stringify([provider, model]));
    if (!isListed && !favourite && !own) continue;
    const source = own ? (own.kind === 'route' ? 'route' : 'user') : isListed ? null : 'user';
    const measured = { firstTokenMs, lastPong, lastCheck };
    tell(provider, model, source, { favourite, ...measured, ...(own?.note ? { goodFor: own.note } : {}) });
  }
  return [...rows.values()].sort((a, b) => rank(a) - rank(b));
}

// The sort is stable: within a rank rows stay as they were told.
const rank = (model: Model) =>
  model.selected
    ? 0
    : model.favourite
      ? 1
      : model.sources.includes('route')
        ? 2
        : model.sources.includes('guide')
          ? 3
          : 4;

function blank(provider: string, providerName: string, id: string): Model {
  return {
    ...{ id, provider, providerName, selected: false, goodFor: null, context: null, sources: [] },
    ...{ favourite: false, firstTokenMs: null, lastPong: null, lastCheck: null, answered: [] },
    ...{ reasoning: null, price: null, route: null, reduced: false, launch: '' },
  };
}
