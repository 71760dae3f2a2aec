import { builtInProvider } from '../config/built-in-providers.ts';
import type { TomlTable } from '../config/edit.ts';
import { isVariableName } from '../config/variable-name.ts';
import { looksLikeKey } from '../config/secret-rules.ts';
import { cleanKey } from '../keys/key-value.ts';
import { cleanAddress } from './clean-address.ts';
import { cleanFields } from './clean-fields.ts';
import { shownWord, whyNotAName } from './clean-words.ts';
import type { Dropped, Offer, RawOffer } from './offer.types.ts';
import { belongsElsewhere } from './variable-owners.ts';

export interface Trust {
  /** http:// is taken for this machine alone. */
  httpsOnly: boolean;
  /** A key that comes along is taken: there is a keychain for it. */
  keys: boolean;
  /** The variables that providers of this home name, each with the origins to which its key goes. */
  variables: ReadonlyMap<string, readonly string[]>;
}

const mostModels = 500;

/** A foreign provider made safe to write, or null where nothing of it can be; with what was left out, and why. */
export function cleanOffer(raw: RawOffer, trust: Trust): { offer: Offer | null; dropped: Dropped[] } {
  const { table } = raw;
  const id = idOf(raw);
  const refuse = (why: string) => ({ offer: null, dropped: [{ what: shownWord(id || 'a provider'), why }] });
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id))
    return refuse('an ID takes letters, digits, - and _, 64 at most, and starts with a letter or a digit');
  if (builtInProvider(id)) return refuse('the ID belongs to Codex itself');
  const address = cleanAddress(table['base_url'], trust.httpsOnly);
  if (!address.ok) return refuse(address.why);
  if (table['wire_api'] !== undefined && table['wire_api'] !== 'responses')
    return refuse('it does not speak the Responses API, the only one that Codex speaks');

  const dropped = [...address.dropped];
  const leaveOut = (what: string, why: string) => void dropped.push({ what: `${what} of ${id}`, why });
  const given = table['name'];
  const noName = typeof given === 'string' ? whyNotAName(given) : 'it is no text';
  if (noName !== null && given !== undefined) leaveOut('the name', noName);
  const name = typeof given === 'string' && noName === null ? given : id;

  const variable = table['env_key'];
  const noVariable = variable === undefined || variable === '' ? null : whyNotAVariable(variable, address.url, trust);
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

function whyNotAVariable(variable: unknown, baseUrl: string, { variables }: Trust): string | null {
  if (typeof variable !== 'string') return 'it is no text';
  if (looksLikeKey(variable)) return 'it is a key itself, not the name of a variable';
  if (variable.length > 128 || !isVariableName(variable)) return 'no variable can have that name';
  if (belongsElsewhere(variable, baseUrl))
    return `${variable} holds another service’s key, which Codex would send to this address`;
  const origins = variables.get(variable) ?? [new URL(baseUrl).origin];
  return origins.includes(new URL(baseUrl).origin)
    ? null
    : `${variable} holds the key for ${origins.join(' and ')}, which Codex would send to this address`;
}

type LeaveOut = (what: string, why: string) => void;

function keyOf(given: unknown, trust: Trust, leaveOut: LeaveOut): string | null {
  if (typeof given !== 'string' || given.trim() === '') return null;
  const key = cleanKey(given);
  if (!key.ok) leaveOut('the key', 'it has characters that no key has');
  else if (!trust.keys) leaveOut('the key', 'there is no keychain here that could keep it');
  else return key.value;
  return null;
}

function modelsOf(given: readonly unknown[], leaveOut: LeaveOut): string[] {
  const ids = given.filter((model) => typeof model === 'string' && /^[\x21-\x7e]{1,256}$/.test(model));
  const models = [...new Set(ids.map(String))].filter((model) => !looksLikeKey(model));
  if (ids.length < given.length || models.length < new Set(ids).size)
    leaveOut('some models', 'they are no IDs that a model can have');
  if (models.length > mostModels) leaveOut(`${String(models.length - mostModels)} models`, 'there are too many');
  return models.slice(0, mostModels);
}
