import type { CodexFacts } from '../codex/known-codex-models.ts';
import { words } from '../words/words.ts';
import { guideModels, offersGuideModels } from './known-models.ts';
import { launchCommand } from './launch-command.ts';
import type { Memory, MemoryEntry } from './memory.types.ts';
import type { Model } from './model.types.ts';
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
  /** What Codex itself knows of a name; it counts where the provider does not tell. */
  codexKnows: (model: string) => Pick<CodexFacts, 'reduced' | 'context' | 'reasoning'> | null;
}

type Source = Model['sources'][number];
type Told = 'goodFor' | 'context' | 'reasoning' | 'price' | 'route' | 'favourite';
type Measured = 'firstTokenMs' | 'lastPong' | 'lastCheck' | 'answered';
type Facts = Partial<Pick<Model, Told | Measured>>;

/**
 * Every model from every source as one row each: the selected one first, then favourites, then those that the guide
 * names, in its order, then the others as their providers list them.
 */
export function mergeModels({ providers, selected, offered, memory, codexKnows }: ModelSources): Model[] {
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
    for (const { id, context } of guideModels) {
      tell(provider.id, id, 'guide', { goodFor: words().goodFor[id], context });
    }
  }
  for (const [provider, models] of offered) {
    for (const { id, ...facts } of models) tell(provider, id, 'provider', facts);
  }
  for (const { provider, model, favourite, own, firstTokenMs, lastPong, lastCheck, answered } of memory.models) {
    // What was measured once is no reason to list a model of a provider that is gone.
    if (!names.has(provider)) continue;
    const isListed = rows.has(JSON.stringify([provider, model]));
    if (!isListed && !favourite && !own) continue;
    const source = own ? (own.route ? 'route' : 'user') : isListed ? null : 'user';
    const tally = [...answered].sort((a, b) => b.times - a.times);
    tell(provider, model, source, { favourite, firstTokenMs, lastPong, lastCheck, answered: tally, ...wordsOf(own) });
  }
  for (const row of rows.values()) {
    const known = codexKnows(row.id);
    row.reduced = known?.reduced ?? false;
    row.context ??= known?.context ?? null;
    row.reasoning ??= known?.reasoning ?? null;
  }
  return [...rows.values()].sort((a, b) => rank(a) - rank(b));
}

/** A route's words are of its policy; a model's say what it is good for. */
function wordsOf(own: MemoryEntry['own']): Facts {
  if (!own) return {};
  const { note, route } = own;
  return route ? { route: { ...route, note } } : note ? { goodFor: note } : {};
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
