import type { Fault } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { words } from '../../words/words.ts';
import { defaultProvider } from '../providers/built-in-providers.ts';
import type { TomlTable } from '../document/edit.ts';
import { stringAt } from '../document/table.ts';

/** What a document selects; null where it says nothing. */
export interface Selection {
  model: string | null;
  modelProvider: string | null;
}

export function selected(data: TomlTable): Selection {
  return { model: stringAt(data, 'model'), modelProvider: stringAt(data, 'model_provider') };
}

/** Codex's layers, highest first. */
export type LayerName = 'command-line' | 'project' | 'profile' | 'user' | 'managed' | 'system' | 'built-in';

/** One layer of the configuration, with the file it came from where it is one. */
export interface Layer {
  by: LayerName;
  where: string | null;
  data: TomlTable;
  /** Why Codex leaves this layer out, where it does. */
  ignored: string | null;
}

export interface Decided {
  value: string | null;
  by: LayerName;
  where: string | null;
}

/**
 * Which layer decides provider and model. Below all layers stands what is built in: the provider `openai`, and no model
 * (Codex then takes its own default, which changes with its version).
 * @param layers highest first; those that Codex leaves out decide nothing
 */
export function decide(layers: readonly Layer[]): { provider: Decided; model: Decided } {
  const first = (key: string, layersThatMay: readonly Layer[], builtIn: string | null): Decided => {
    for (const { by, where, data, ignored } of layersThatMay) {
      if (ignored !== null) continue;
      const value = stringAt(data, key);
      if (value !== null) return { value, by, where };
    }
    return { value: builtIn, by: 'built-in', where: null };
  };
  // Codex ignores a project file's provider keys, with a warning.
  const mayNameProvider = layers.filter((layer) => layer.by !== 'project');
  return { provider: first('model_provider', mayNameProvider, defaultProvider), model: first('model', layers, null) };
}

/**
 * What a higher layer decides although the user's own config.toml says otherwise, each as `overridden-by-layer`. A value
 * that both say alike is no news.
 */
export function overridden(layers: readonly Layer[]): Fault[] {
  const user = layers.find((layer) => layer.by === 'user');
  if (!user) return [];
  const { provider, model } = decide(layers);
  return [
    { field: 'model', decided: model },
    { field: 'model_provider', decided: provider },
  ].flatMap(({ field, decided }) => {
    const own = stringAt(user.data, field);
    if (own === null || decided.by === 'user' || decided.value === own) return [];
    const path = decided.where ?? words().layers[decided.by];
    const said = words().overridden(field, own, path, decided.value ?? '');
    return [makeFault('overridden-by-layer', { field, path, value: decided.value ?? undefined, words: said })];
  });
}
