import type { EditEngine } from '../config/engine/engine.types.ts';
import { failed, ok, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { words } from '../words/words.ts';
import { shownWord } from './clean-words.ts';
import type { Dropped, RawOffer, RawOffers } from './offer.types.ts';

type Table = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** What a config.toml says of the choice: the model comes along as one that the provider has. */
const ofTheChoice = ['model', 'model_provider', 'model_providers'];

/**
 * Providers in a snippet: a whole config.toml, tables of one, or JSON: a provider, a list or a map of them, or what our
 * own export writes. Faults: import-malformed.
 */
export function readText(text: string, parseToml: EditEngine['parse']): Outcome<RawOffers> {
  const json = parseJson(text);
  if (json !== undefined) return some(fromJson(json));
  const toml = parseToml(text);
  if (!toml.ok) {
    return failed(makeFault('import-malformed', { words: words().imports.neitherForm }, toml.fault.evidence));
  }
  return some(fromConfig(toml.value));
}

/** What a configuration file, or a part of one, defines. */
export function fromConfig(data: Table): RawOffers {
  const providers = isObject(data['model_providers']) ? data['model_providers'] : null;
  // The inside of one provider's table, pasted without its header.
  if (!providers && typeof data['base_url'] === 'string') return { offers: [offerOf(null, data)], dropped: [] };
  const offers = Object.entries(providers ?? {}).flatMap(([id, table]): RawOffer[] => {
    if (!isObject(table)) return [];
    const models = data['model_provider'] === id && data['model'] !== undefined ? [data['model']] : [];
    return [{ id, table, models }];
  });
  const dropped = Object.keys(data)
    .filter((key) => !ofTheChoice.includes(key))
    .map((key): Dropped => ({ what: shownWord(key), why: words().whyLeftOut.onlyProviders }));
  return { offers, dropped };
}

function fromJson(value: unknown): RawOffers {
  if (Array.isArray(value)) return { offers: value.filter(isObject).map((one) => offerOf(null, one)), dropped: [] };
  if (!isObject(value)) return { offers: [], dropped: [] };
  if (isObject(value['model_providers'])) return fromConfig(value);
  const list = value['providers'];
  if (Array.isArray(list) || isObject(list)) return fromJson(list);
  if ('base_url' in value || 'baseUrl' in value) return { offers: [offerOf(null, value)], dropped: [] };
  const named = Object.entries(value).filter((entry): entry is [string, Table] => isObject(entry[1]));
  return { offers: named.map(([id, table]) => offerOf(id, table)), dropped: [] };
}

/** `base_url` and `baseUrl` are the same; `id` and `models` are ours and no keys of the table. */
function offerOf(key: string | null, given: Table): RawOffer {
  const { id = key, models, baseUrl, envKey, ...rest } = given;
  const table = {
    ...rest,
    ...(baseUrl === undefined || 'base_url' in rest ? {} : { base_url: baseUrl }),
    ...(envKey === undefined || 'env_key' in rest ? {} : { env_key: envKey }),
  };
  const list = Array.isArray(models) ? models : [];
  return { id, table, models: list.map((model: unknown) => (isObject(model) ? model['id'] : model)) };
}

function some(read: RawOffers): Outcome<RawOffers> {
  if (read.offers.length > 0) return ok(read);
  return failed(makeFault('import-malformed', { words: words().imports.noProvider }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
