import { catalogFileShape, entryFor, type BuiltInModels, type CatalogEntry } from '../codex/codex-models.ts';
import { z } from 'zod';
import { goodFor as english } from '../words/en/models.ts';
import { words } from '../words/words.ts';
import { guideModels } from './known-models.ts';
import type { Model } from './model.types.ts';

/** The file that we write into the home; `model_catalog_json` names it. */
export const catalogFile = 'switchboard-models.json';

/** An entry as the picker shows it. */
export interface PickerEntry {
  slug: string;
  displayName: string;
  context: number | null;
  reasoning: string[];
  /** Codex's own, kept beside the person's. */
  builtIn: boolean;
}

/** Our mark in it. Codex reads over what it does not know. */
const ourShape = catalogFileShape.extend({ switchboard: z.object({ codex: z.string(), slugs: z.array(z.string()) }) });
type CatalogText = z.output<typeof ourShape>;

/** Models that a person chose, rather than all that somebody lists. */
const isChosen = ({ selected, favourite, sources }: Model) =>
  selected || favourite || sources.includes('user') || sources.includes('route');

/**
 * The catalog: the built-in entries of this Codex as they are, and above them one for each model that the person chose.
 * Null where this Codex has no entry that could stand as a template.
 */
export function makeCatalog({ version, entries }: BuiltInModels, models: readonly Model[]): string | null {
  const template = entries.find((entry) => entry.use_responses_lite === false && entry.visibility === 'list');
  if (!template) return null;
  const known = new Set(entries.map(({ slug }) => slug));
  const own = new Map<string, CatalogEntry>();
  for (const model of models.filter(isChosen)) {
    if (!known.has(model.id) && !own.has(model.id)) own.set(model.id, entryOf(model, template, entries));
  }
  const content = { switchboard: { codex: version, slugs: [...own.keys()] }, models: [...own.values(), ...entries] };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/**
 * An entry in the fields of a real one. Where Codex knows the model by a longer name (`openai/gpt-5.5`) that entry is the
 * template. Else what is written is what Codex itself assumes of a name that it does not know, so that it sends the same
 * tools as before: other gateways refuse those that OpenAI alone has. Null and empty are values of real entries.
 */
function entryOf(model: Model, template: CatalogEntry, entries: readonly CatalogEntry[]): CatalogEntry {
  const alike = entryFor(model.id, entries);
  // The reduced protocol is for OpenAI's own back end: behind a gateway the full one is what works.
  const base = alike && alike.use_responses_lite === false ? alike : template;
  const plain =
    base === alike
      ? {}
      : { apply_patch_tool_type: null, supports_search_tool: false, support_verbosity: false, default_verbosity: null };
  const context = model.context ?? alike?.context_window ?? null;
  return {
    ...base,
    ...only(base, { ...plain, ...(context === null ? {} : { context_window: context, max_context_window: context }) }),
    ...only(base, { upgrade: null, availability_nux: null, additional_speed_tiers: [], service_tiers: [] }),
    ...only(base, { description: [model.providerName, noteOf(model)].filter(Boolean).join(': ') }),
    ...only(base, { priority: 0, visibility: 'list' }),
    ...levelsOf(model, base === alike ? base : null, entries),
    slug: model.id,
    display_name: model.route?.label || model.id,
  };
}

/** In the file the guide’s words stay English: else it would be out of date as soon as another language is spoken. */
function noteOf({ id, goodFor, route }: Model): string | undefined {
  const ours = guideModels.find((known) => known.id === id);
  return ours && goodFor === words().goodFor[ours.id] ? english[ours.id] : (goodFor ?? route?.note);
}

/** The values whose field a real entry of this version has. */
const only = (entry: CatalogEntry, values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name in entry));

/** Levels as this Codex describes them; one that it does not describe is left out, and none are claimed that nobody told. */
function levelsOf({ reasoning }: Model, alike: CatalogEntry | null, entries: readonly CatalogEntry[]) {
  if (reasoning === null && alike) return {};
  const described = entries.flatMap((entry) => entry.supported_reasoning_levels ?? []);
  const levels = (reasoning ?? []).flatMap((level) => described.find(({ effort }) => effort === level) ?? []);
  const usual = levels.find(({ effort }) => effort === 'medium') ?? levels[0];
  return { supported_reasoning_levels: levels, default_reasoning_level: usual?.effort ?? null };
}

/** Reads a catalog file; null where it is none. `ours` is null where somebody else wrote it. */
export function readCatalog(text: string): { ours: CatalogText['switchboard'] | null; entries: PickerEntry[] } | null {
  const parsed = parseJson(text);
  const read = catalogFileShape.safeParse(parsed);
  if (!read.success) return null;
  const ours = ourShape.safeParse(parsed).data?.switchboard ?? null;
  const own = new Set(ours?.slugs ?? read.data.models.map(({ slug }) => slug));
  const entries = read.data.models
    .filter(({ visibility }) => visibility !== 'hide')
    .map(({ slug, display_name, context_window, supported_reasoning_levels: levels }) => ({
      ...{ slug, displayName: display_name, context: context_window ?? null },
      ...{ reasoning: (levels ?? []).map(({ effort }) => effort), builtIn: !own.has(slug) },
    }));
  return { ours, entries };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no catalog, and said so by the caller
  }
}
