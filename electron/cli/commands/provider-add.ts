import type { Input, PlainValue, Preset } from '../../api/contract.ts';

/** The options of `provider add` as commander gives them. */
export interface AddFlags {
  preset?: string;
  name?: string;
  baseUrl?: string;
  envKey?: string;
  auth?: string;
  set?: string[];
  /** True with --select, false with --no-select, absent with neither. */
  select?: boolean;
  dryRun?: boolean;
}

export type AddPlan = { ok: true; input: Input<'provider.add'> } | { ok: false; problem: string };

/**
 * What `provider add` asks of the core. A preset with a model, or one that is built into Codex, is also selected in the
 * same write: that is the guide's one-time configuration. `--no-select` leaves the selection out.
 */
export function planAdd(
  id: string,
  flags: AddFlags,
  fields: Record<string, PlainValue>,
  presets: readonly Preset[],
): AddPlan {
  const preset = flags.preset === undefined ? null : findPreset(flags.preset, presets);
  if (preset === undefined) {
    return { ok: false, problem: `there is no such preset. Presets: ${presets.map((known) => known.id).join(', ')}` };
  }
  const select = flags.select ?? (preset !== null && (preset.model !== null || preset.builtIn));
  return {
    ok: true,
    input: {
      provider: id,
      preset: preset?.id,
      name: flags.name,
      baseUrl: flags.baseUrl,
      auth: authOf(flags),
      fields: Object.keys(fields).length > 0 ? fields : undefined,
      select: select ? { model: preset?.model ?? undefined } : undefined,
      dryRun: flags.dryRun,
    },
  };
}

function authOf(flags: AddFlags): Input<'provider.add'>['auth'] {
  if (flags.envKey !== undefined) return { kind: 'env', variable: flags.envKey };
  if (flags.auth === 'keychain') return { kind: 'keychain' };
  return flags.auth === 'none' ? { kind: 'none' } : undefined;
}

/** Undefined where there is none. `token-station` and `token_station` are the same preset. */
function findPreset(name: string, presets: readonly Preset[]): Preset | undefined {
  const plain = (text: string) => text.toLowerCase().replaceAll('_', '-');
  return presets.find((preset) => plain(preset.id) === plain(name));
}
