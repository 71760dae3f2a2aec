import { defaultProvider } from '../config/providers/built-in-providers.ts';
import type { TomlTable } from '../config/document/edit.ts';
import type { Preset } from '../config/providers/presets.ts';
import { selected } from '../config/layers/selection.ts';
import { guideModels } from './known-models.ts';
import type { Memory } from './memory.types.ts';
import { namespaced } from './namespace.ts';

export interface SwitchTarget {
  provider: string;
  /** What is to be written as `model`; null leaves it as it is. */
  model: string | null;
  corrected: { asked: string; written: string } | null;
}

export interface TargetSources {
  data: TomlTable;
  memory: Pick<Memory, 'choices'>;
  presets: readonly Pick<Preset, 'providerId' | 'model'>[];
  /** What the provider lists; null where that is not known. */
  listed: readonly string[] | null;
  /** Whether the guide's models are this provider's. */
  offersGuide: boolean;
}

/** The provider that a switch leads to. */
export const targetProvider = (data: TomlTable, provider: string | undefined): string =>
  provider ?? selected(data).modelProvider ?? defaultProvider;

/**
 * Where a switch leads. A bare name becomes the one listed ID that ends with it. A provider without a model takes the
 * model that it had last, else its preset's, else the first that the guide names for it.
 */
export function resolveTarget(
  asked: { provider?: string | undefined; model?: string | undefined },
  { data, memory, presets, listed, offersGuide }: TargetSources,
): SwitchTarget {
  const provider = targetProvider(data, asked.provider);
  const guide = offersGuide ? guideModels.map(({ id }) => id) : [];
  if (asked.model !== undefined) {
    const written = namespaced(asked.model, listed ?? [], guide);
    const corrected = written === null ? null : { asked: asked.model, written };
    return { provider, model: written ?? asked.model, corrected };
  }
  if (provider === targetProvider(data, undefined)) return { provider, model: null, corrected: null };
  const last = memory.choices.find((choice) => choice.provider === provider)?.model;
  const preset = presets.find(({ providerId }) => providerId === provider)?.model;
  return { provider, model: last ?? preset ?? guide[0] ?? null, corrected: null };
}
