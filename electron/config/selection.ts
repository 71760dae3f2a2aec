import { defaultProvider } from './built-in-providers.ts';
import type { TomlTable } from './edit.ts';
import { stringAt } from './table.ts';

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
}

export interface Decided {
  value: string | null;
  by: LayerName;
  where: string | null;
}

/**
 * Which layer decides provider and model. Below all layers stands what is built in: the provider `openai`, and no model
 * (Codex then takes its own default, which changes with its version).
 * @param layers highest first; today the user's file alone is gathered
 */
export function decide(layers: readonly Layer[]): { provider: Decided; model: Decided } {
  const first = (key: string, layersThatMay: readonly Layer[], builtIn: string | null): Decided => {
    for (const { by, where, data } of layersThatMay) {
      const value = stringAt(data, key);
      if (value !== null) return { value, by, where };
    }
    return { value: builtIn, by: 'built-in', where: null };
  };
  // Codex ignores a project file's provider keys, with a warning.
  const mayNameProvider = layers.filter((layer) => layer.by !== 'project');
  return { provider: first('model_provider', mayNameProvider, defaultProvider), model: first('model', layers, null) };
}
