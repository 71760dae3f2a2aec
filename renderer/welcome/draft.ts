import type { Config, Input, Model, Practice, Preset } from '../../electron/api/contract.ts';
import { isPractice, practiceId } from '../parts/practice.ts';

/** A provider that is being set up: what is known of it before anything is written. */
export interface Draft {
  choice: string;
  provider: string;
  name: string;
  preset: string | null;
  baseUrl: string;
  /** It stands in config.toml already, or Codex knows it without a table: it is only selected. */
  present: boolean;
  /** It stands in config.toml with another address than it has now: that is written first. */
  moved: boolean;
  needsKey: boolean;
  envKey: string | null;
  signUpUrl: string | null;
  /** The practice gateway's own key, which is no secret. */
  practiceKey: string | null;
  model: string | null;
  models: string[];
}

export interface Known {
  config: Config;
  presets: Preset[];
  practice: Practice | null;
}

/** What the person chose, from the address: `practice`, a preset's ID, or `have:ID` for a provider that is there. */
export function draftOf(choice: string, { config, presets, practice }: Known): Draft | null {
  if (choice === practiceId) return practiceDraft(config, presets, practice);
  const preset = presets.find((candidate) => candidate.id === choice);
  const id = choice.startsWith('have:') ? choice.slice(5) : preset?.providerId;
  const there = config.providers.find((provider) => provider.id === id);
  if (there) {
    return {
      choice,
      provider: there.id,
      name: there.name,
      preset: null,
      baseUrl: there.baseUrl ?? '',
      present: true,
      moved: false,
      needsKey: there.delivery === 'command' || there.delivery === 'env',
      envKey: there.envKey,
      signUpUrl: preset?.signUpUrl ?? null,
      practiceKey: null,
      model: config.modelProvider === there.id ? config.model : (preset?.model ?? null),
      models: [],
    };
  }
  if (!preset) return null;
  return {
    choice,
    provider: preset.providerId,
    name: preset.name,
    preset: preset.id,
    baseUrl: preset.baseUrl,
    present: preset.builtIn,
    moved: false,
    needsKey: preset.envKey !== null && !preset.builtIn,
    envKey: preset.envKey,
    signUpUrl: preset.signUpUrl,
    practiceKey: null,
    model: preset.model,
    models: preset.model === null ? [] : [preset.model],
  };
}

function practiceDraft(config: Config, presets: Preset[], practice: Practice | null): Draft | null {
  if (!practice?.running || practice.baseUrl === null) return null;
  const there =
    config.providers.find((provider) => provider.baseUrl === practice.baseUrl) ?? config.providers.find(isPractice);
  const preset = presets.find((candidate) => candidate.id === practiceId);
  return {
    choice: practiceId,
    provider: there?.id ?? practiceId,
    name: there?.name ?? preset?.name ?? 'Practice gateway',
    preset: preset?.id ?? null,
    baseUrl: practice.baseUrl,
    present: there !== undefined,
    moved: there !== undefined && there.baseUrl !== practice.baseUrl,
    needsKey: true,
    envKey: preset?.envKey ?? null,
    signUpUrl: null,
    practiceKey: practice.key,
    model: practice.models[0] ?? null,
    models: practice.models,
  };
}

/**
 * The models to offer: the draft's own, and those that are known for the provider. Where the draft's model is one of
 * the guide's, all of the guide's, since they share a key and an address.
 */
export function modelsFor(draft: Draft, known: readonly Model[], guide: readonly string[]): string[] {
  const own = known.filter((model) => model.provider === draft.provider).map((model) => model.id);
  const guided = own.length === 0 && draft.models.some((id) => guide.includes(id)) ? guide : [];
  return [...new Set([...draft.models, ...own, ...guided])];
}

/** The one write that sets a new provider up and selects it. Null for one that is only selected. */
export function addOf(
  draft: Draft,
  model: string,
  way: 'command' | 'env',
  variable: string,
): Input<'provider.add'> | null {
  if (draft.present || model === '') return null;
  const auth = !draft.needsKey
    ? { kind: 'none' as const }
    : way === 'command'
      ? { kind: 'keychain' as const }
      : { kind: 'env' as const, variable };
  return {
    provider: draft.provider,
    ...(draft.preset === null ? { name: draft.name, baseUrl: draft.baseUrl } : { preset: draft.preset }),
    auth,
    select: { model },
  };
}

/** The write that gives a provider that is there its present address. */
export function moveOf(draft: Draft): Input<'provider.set'> | null {
  return draft.moved ? { provider: draft.provider, fields: { base_url: draft.baseUrl } } : null;
}

/** The write that selects a provider that is there already. */
export function selectOf(draft: Draft, model: string): Input<'model.use'> | null {
  return draft.present && !draft.moved ? { provider: draft.provider, ...(model === '' ? {} : { model }) } : null;
}
