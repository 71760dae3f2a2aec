import { builtInProvider } from '../config/providers/built-in-providers.ts';
import type { TomlTable } from '../config/document/edit.ts';
import { isVariableName } from '../config/providers/variable-name.ts';
import { looksLikeKey } from '../config/secrets/secret-rules.ts';
import { cleanKey } from '../keys/key-value.ts';
import { words } from '../words/words.ts';
import { cleanAddress } from './clean-address.ts';
import { cleanFields } from './clean-fields.ts';
import { shownWord, whyNotAName } from './clean-words.ts';
import type { Dropped, Offer, RawOffer } from './offer.types.ts';
import { ownerOf } from './variable-owners.ts';

export interface Trust {
  /** http:// is taken for this machine alone. */
  httpsOnly: boolean;
  /** A key that comes along is taken: there is a keychain for it. */
  keys: boolean;
  /** A variable is taken where it is known, or named after the address: what offers it may be a stranger's. */
  stranger: boolean;
  /** The variables that providers of this home name, each with the origins to which its key goes. */
  variables: ReadonlyMap<string, readonly string[]>;
}

const mostModels = 500;

/** A foreign provider made safe to write, or null where nothing of it can be; with what was left out, and why. */
export function cleanOffer(raw: RawOffer, trust: Trust): { offer: Offer | null; dropped: Dropped[] } {
  const { table } = raw;
  const id = idOf(raw);
  const { leftOut, whyLeftOut: why } = words();
  const refuse = (reason: string) => ({
    offer: null,
    dropped: [{ what: shownWord(id || leftOut.aProvider), why: reason }],
  });
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id)) return refuse(why.id);
  if (builtInProvider(id)) return refuse(why.codexOwn);
  const address = cleanAddress(table['base_url'], trust.httpsOnly);
  if (!address.ok) return refuse(address.why);
  if (table['wire_api'] !== undefined && table['wire_api'] !== 'responses') return refuse(why.noResponses);

  const dropped = [...address.dropped];
  const leaveOut = (what: string, reason: string) => void dropped.push({ what: leftOut.of(what, id), why: reason });
  const given = table['name'];
  const noName = typeof given === 'string' ? whyNotAName(given) : why.noText;
  if (noName !== null && given !== undefined) leaveOut(leftOut.name, noName);
  const name = typeof given === 'string' && noName === null ? given : id;

  const variable = table['env_key'];
  const noVariable =
    variable === undefined || variable === '' ? null : whyNotAVariable(id, variable, address.url, trust);
  if (noVariable !== null) leaveOut('env_key', noVariable);
  const envKey: TomlTable =
    typeof variable === 'string' && variable !== '' && noVariable === null ? { env_key: variable } : {};

  const key = keyOf(raw.key, trust, leaveOut);
  const models = modelsOf(raw.models, leaveOut);
  const more = cleanFields(id, table);
  dropped.push(...more.dropped);
  return {
    offer: {
      id,
      table: { name, base_url: address.url, ...envKey, wire_api: 'responses', ...more.values },
      models,
      key,
    },
    dropped,
  };
}

/** The ID, or one made of the name: `My Gateway` gives my_gateway. */
function idOf({ id, table }: RawOffer): string {
  if (typeof id === 'string' && id !== '') return id;
  const name = typeof table['name'] === 'string' ? table['name'] : '';
  const made = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 64);
  return made || hostId(table['base_url']);
}

function hostId(address: unknown): string {
  if (typeof address !== 'string' || !URL.canParse(address)) return '';
  return new URL(address).hostname.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
}

function whyNotAVariable(id: string, variable: unknown, baseUrl: string, trust: Trust): string | null {
  const why = words().whyLeftOut;
  if (typeof variable !== 'string') return why.noText;
  if (looksLikeKey(variable)) return why.isKey;
  if (variable.length > 128 || !isVariableName(variable)) return why.noVariableName;
  const owner = ownerOf(variable, baseUrl);
  if (owner === 'another') return why.otherService(variable);
  const { origin, hostname } = new URL(baseUrl);
  const origins = trust.variables.get(variable);
  if (origins?.includes(origin)) return null;
  if (origins) return why.otherOrigins(variable, origins);
  if (!trust.stranger || owner === 'its-own') return null;
  return why.notNamedAfter(variable, hostname, `switchboard provider set ${id} env_key=${variable}`);
}

type LeaveOut = (what: string, why: string) => void;

function keyOf(given: unknown, trust: Trust, leaveOut: LeaveOut): string | null {
  if (typeof given !== 'string' || given.trim() === '') return null;
  const { leftOut, whyLeftOut: why } = words();
  const key = cleanKey(given);
  if (!key.ok) leaveOut(leftOut.key, why.strangeKey);
  else if (!trust.keys) leaveOut(leftOut.key, why.noKeychain);
  else return key.value;
  return null;
}

function modelsOf(given: readonly unknown[], leaveOut: LeaveOut): string[] {
  const { leftOut, whyLeftOut: why } = words();
  const ids = given.filter((model) => typeof model === 'string' && /^[\x21-\x7e]{1,256}$/.test(model));
  const models = [...new Set(ids.map(String))].filter((model) => !looksLikeKey(model));
  if (ids.length < given.length || models.length < new Set(ids).size) leaveOut(leftOut.someModels, why.strangeModels);
  if (models.length > mostModels) leaveOut(leftOut.models(models.length - mostModels), why.tooMany);
  return models.slice(0, mostModels);
}
