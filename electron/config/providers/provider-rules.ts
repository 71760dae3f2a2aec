import type { Fault } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { Facts } from '../../faults/words.ts';
import { words } from '../../words/words.ts';
import { addScheme } from '../../connection/better-base-url.ts';
import { builtInProvider, isReserved } from './built-in-providers.ts';
import type { TomlTable, TomlValue } from '../document/edit.ts';
import { wrongFields, type FieldType } from './field-types.ts';
import { addressWithoutKey, hasMask, maskPlain, maskSecret, maskTable, maskUrl } from '../secrets/secrets.ts';
import { isPlainHttp } from '../../keys/origin.ts';
import { isTable } from '../document/table.ts';
import { isKeyForName, isNoName } from '../secrets/secret-rules.ts';
import { isVariableName } from './variable-name.ts';

/**
 * What Codex refuses in a provider's table or trips over when it uses it, in the order in which it would notice.
 * The first group stops every command, whichever provider is selected.
 */
export function providerProblems(id: string, table: TomlTable): Fault[] {
  const problem: Problem = (fault, field, facts = {}, said = '') =>
    makeFault(
      fault,
      { provider: id, providerName: nameOf(table), field: `model_providers.${id}.${field}`, words: said, ...facts },
      said,
    );
  if (isReserved(id)) {
    const said = `model_providers contains reserved built-in provider IDs: \`${id}\``;
    return [makeFault('reserved-provider-id', { provider: id, field: `model_providers.${id}`, words: said }, said)];
  }
  const builtIn = builtInProvider(id);
  const own = builtIn === null;
  return [
    ...wireApi(table, problem),
    ...(own
      ? [...name(table, problem), ...aws(table, problem)]
      : adjusted(id, table, builtIn.adjustable ?? [], problem)),
    ...auth(table, problem),
    ...envKey(table, problem),
    ...(own ? baseUrl(table, problem) : []),
  ];
}

/** Values of a type that Codex does not take: it starts for no provider then. */
export const wrongTypes = (id: string, table: TomlTable): Fault[] =>
  wrongFields(table).map(({ path, value, takes }) => {
    const field = path.join('.');
    const seen = typeof value === 'object' ? JSON.stringify(maskTable({ value })['value']) : maskPlain(String(value));
    const facts = { provider: id, providerName: nameOf(table), field: `model_providers.${id}.${field}`, value: seen };
    return makeFault('value-invalid', { ...facts, words: taking(takes) }, `${field} = ${seen}`);
  });

function taking(type: FieldType): string {
  const says = words().fieldTakes;
  return typeof type === 'string' ? says[type] : says.oneOf(type);
}

/**
 * Warns of an http:// address on another machine, where a key would go (`address-not-encrypted`). Codex takes it, so it
 * is none of its problems.
 */
export function notEncrypted(id: string, table: TomlTable): Fault[] {
  const baseUrl = table['base_url'];
  if (typeof baseUrl !== 'string' || !isHttpUrl(baseUrl) || !isPlainHttp(baseUrl)) return [];
  const url = maskUrl(baseUrl);
  // What is masked is no address: written into the file, it would take the password's place.
  const suggestion = addressWithoutKey(baseUrl)?.replace(/^http:/i, 'https:');
  return [makeFault('address-not-encrypted', { provider: id, providerName: nameOf(table), url, suggestion })];
}

/**
 * Warns of a key, or a login, that stands in base_url (`base-url-holds-key`): in the file for all to read, and in the log of
 * every server that it comes by. Codex takes it.
 */
export function keyInAddress(id: string, table: TomlTable): Fault[] {
  const baseUrl = table['base_url'];
  if (typeof baseUrl !== 'string' || !isHttpUrl(baseUrl) || addressWithoutKey(baseUrl) !== undefined) return [];
  return [makeFault('base-url-holds-key', { provider: id, providerName: nameOf(table), url: maskUrl(baseUrl) })];
}

type Problem = (id: Fault['id'], field: string, facts?: Facts, said?: string) => Fault;

function wireApi(table: TomlTable, problem: Problem): Fault[] {
  const value = table['wire_api'];
  if (value === undefined || value === 'responses') return [];
  if (value === 'chat') {
    return [problem('wire-api-chat', 'wire_api', { value }, '`wire_api = "chat"` is no longer supported.')];
  }
  return [
    problem('value-invalid', 'wire_api', { value: shown(value), suggestion: 'responses' }, words().files.onlyResponses),
  ];
}

function name(table: TomlTable, problem: Problem): Fault[] {
  const value = table['name'];
  if (typeof value === 'string' && value.trim() !== '') return [];
  return [problem('provider-name-missing', 'name', {}, 'provider name must not be empty')];
}

/** Of a provider that is built in and adjustable, Codex lets these keys be set; wire_api may say what it is anyway. */
function adjusted(id: string, table: TomlTable, keys: readonly string[], problem: Problem): Fault[] {
  const other = Object.keys(table).find((key) => !keys.includes(key) && key !== 'wire_api');
  if (other === undefined) return [];
  const said = `model_providers.${id} only supports changing ${keys.join(', ')}`;
  return [problem('config-rejected-by-codex', other, {}, said)];
}

function aws(table: TomlTable, problem: Problem): Fault[] {
  if (table['aws'] === undefined) return [];
  const said = 'provider aws is only supported for amazon-bedrock or amazon-bedrock-runtime';
  return [problem('config-rejected-by-codex', 'aws', {}, said)];
}

function auth(table: TomlTable, problem: Problem): Fault[] {
  const value = table['auth'];
  if (value === undefined) return [];
  const command = isTable(value) ? value['command'] : undefined;
  if (typeof command !== 'string' || command.trim() === '') {
    return [problem('value-invalid', 'auth.command', {}, 'provider auth.command must not be empty')];
  }
  return ['env_key', 'experimental_bearer_token', 'requires_openai_auth']
    .filter((key) => table[key] !== undefined && table[key] !== false)
    .map((key) => problem('auth-conflict', key, { value: key }, `provider auth cannot be combined with ${key}`));
}

function envKey(table: TomlTable, problem: Problem): Fault[] {
  const value = table['env_key'];
  if (value === undefined || (typeof value === 'string' && isVariableName(value))) return [];
  if (typeof value === 'string' && !/^\s*$/.test(value) && (isKeyForName(value) || isNoName(value))) {
    const hidden = maskSecret(value);
    return [problem('env-key-holds-key', 'env_key', { value: hidden }, `env_key = "${hidden}"`)];
  }
  // As a shell would be asked for it: `$NAME`, `${NAME}`, `%NAME%`.
  const meant = typeof value === 'string' ? /^(?:\$\{?|%)(\w+)[}%]?$/.exec(value.trim())?.[1] : undefined;
  const suggestion = meant !== undefined && isVariableName(meant) ? meant : undefined;
  return [problem('value-invalid', 'env_key', { value: shown(value), suggestion }, words().files.envKeyRule)];
}

function baseUrl(table: TomlTable, problem: Problem): Fault[] {
  const value = table['base_url'];
  if (value === undefined || value === '') {
    return [problem('base-url-missing', 'base_url', {}, words().files.withoutBaseUrl)];
  }
  if (typeof value === 'string' && hasMask(value)) {
    const facts = { value: shown(value), url: shown(value), words: words().files.partNotShown };
    return [problem('base-url-malformed', 'base_url', facts, `base_url = ${shown(value)}`)];
  }
  if (typeof value === 'string' && isHttpUrl(value)) return [];
  const suggestion = typeof value === 'string' ? addressWithoutKey(addScheme(value)) : undefined;
  const spaced = suggestion !== undefined && typeof value === 'string' && value.trim() === suggestion;
  const why = spaced ? words().address.spaces(suggestion) : undefined;
  const facts = { value: shown(value), url: shown(value), suggestion, words: why };
  return [problem('base-url-malformed', 'base_url', facts, `base_url = ${shown(value)}`)];
}

/** An address that Codex can dial: http or https, with a host, and nothing that needs quoting. */
export function isHttpUrl(value: string): boolean {
  if (!/^https?:\/\/[^\s]+$/i.test(value)) return false;
  return URL.canParse(value) && new URL(value).hostname !== '';
}

const shown = (value: TomlValue): string => maskPlain(String(value));
const nameOf = (table: TomlTable): string | undefined =>
  typeof table['name'] === 'string' ? table['name'] : undefined;
