import type { EditEngine } from '../config/engine/engine.types.ts';
import { words } from '../words/words.ts';
import { shownWord } from './clean-words.ts';
import { fromConfig, isObject } from './from-text.ts';
import type { Dropped, RawOffer, RawOffers } from './offer.types.ts';

/** One of CC Switch's entries for Codex. */
export interface SwitcherEntry {
  name: unknown;
  /** `{ auth: { OPENAI_API_KEY }, config }`, the text of auth.json and config.toml that it would write. */
  settings: unknown;
}

const replacedByKey = new Set(['experimental_bearer_token', 'requires_openai_auth']);

/**
 * The providers in CC Switch's entries for Codex, with their keys: each entry has a whole config.toml, of which the
 * selected provider counts. https://github.com/farion1231/cc-switch
 */
export function fromCcSwitch(entries: readonly SwitcherEntry[], parseToml: EditEngine['parse']): RawOffers {
  const offers: RawOffer[] = [];
  const dropped: Dropped[] = [];
  for (const { name, settings } of entries) {
    const label = typeof name === 'string' ? shownWord(name) : words().leftOut.anEntry;
    const config = isObject(settings) ? settings['config'] : undefined;
    const data = typeof config === 'string' ? parseToml(config) : null;
    if (!data?.ok) {
      dropped.push({ what: label, why: words().whyLeftOut.unreadable });
      continue;
    }
    const all = fromConfig(data.value).offers;
    const found = all.find(({ id }) => id === data.value['model_provider']) ?? all[0];
    if (!found) {
      dropped.push({ what: label, why: words().whyLeftOut.openAiSignIn });
      continue;
    }
    // Its key goes to the keychain, so that neither the token nor the sign-in is needed in the file.
    const table = Object.fromEntries(Object.entries(found.table).filter(([field]) => !replacedByKey.has(field)));
    const auth = isObject(settings) && isObject(settings['auth']) ? settings['auth'] : {};
    // Most entries name their provider `custom`: the entry's own name tells them apart.
    offers.push({
      id: null,
      table: { ...table, name },
      models: found.models,
      key: auth['OPENAI_API_KEY'] ?? found.table['experimental_bearer_token'],
    });
  }
  return { offers, dropped };
}

/** Its entries for Codex in the JSON file that versions before 3 kept. */
export function entriesInJson(value: unknown): SwitcherEntry[] | null {
  const codex = isObject(value) ? value['codex'] : undefined;
  const providers = isObject(codex) ? codex['providers'] : undefined;
  if (!isObject(providers)) return null;
  return Object.values(providers)
    .filter(isObject)
    .map(({ name, settingsConfig }) => ({ name, settings: settingsConfig }));
}
