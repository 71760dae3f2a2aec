import type { TomlTable } from '../config/edit.ts';
import { isSecret } from '../config/secret-rules.ts';
import { shownWord } from './clean-words.ts';
import type { Dropped } from './offer.types.ts';

type Check = (value: unknown, name: string) => { value: TomlTable[string] } | { why: string };

const wholeNumber =
  (most: number): Check =>
  (given) => {
    const value = typeof given === 'bigint' ? Number(given) : given;
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
      ? { value }
      : { why: `it takes a whole number up to ${String(most)}` };
  };

/** Names with plain texts, none of which may be a key. */
const plainTexts: Check = (given, name) => {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { why: 'it is no table' };
  const entries = Object.entries(given);
  if (entries.length > 20) return { why: 'it has more than 20 entries' };
  const texts: [string, string][] = [];
  for (const [key, value] of entries) {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(key)) return { why: 'a name in it has characters that do not belong there' };
    if (typeof value !== 'string' || value.length > 200 || !/^[\x20-\x7e]*$/.test(value))
      return { why: 'a value in it is no plain text of at most 200 characters' };
    if (isSecret([name, key], value) || /^(authorization|cookie|host|(x-)?api-key)$/i.test(key))
      return { why: 'it may hold a key; a key goes to the keychain' };
    texts.push([key, value]);
  }
  return { value: Object.fromEntries(texts) };
};

/** What may come along beside name, base_url and env_key. Limits: Codex's own for retries, an hour for waiting. */
const fields: Readonly<Record<string, Check>> = {
  query_params: plainTexts,
  http_headers: plainTexts,
  request_max_retries: wholeNumber(100),
  stream_max_retries: wholeNumber(100),
  stream_idle_timeout_ms: wholeNumber(3_600_000),
  websocket_connect_timeout_ms: wholeNumber(3_600_000),
  supports_websockets: (value) => (typeof value === 'boolean' ? { value } : { why: 'it takes true or false' }),
};

/** Why what Codex itself would take stays out. */
const refused: Readonly<Record<string, string>> = {
  auth: 'an imported provider never names a program to run',
  experimental_bearer_token: 'a key is never copied into a file; store it with key set',
  env_http_headers: 'it would send variables of this machine to the address',
  requires_openai_auth: 'it would send your OpenAI sign-in to the address',
  aws: 'it would use the AWS sign-in of this machine',
};

const handledElsewhere = new Set(['name', 'base_url', 'env_key', 'wire_api']);

/** The further keys of a table that may be written, and what of it may not. */
export function cleanFields(
  id: string,
  table: Readonly<Record<string, unknown>>,
): { values: TomlTable; dropped: Dropped[] } {
  const values: TomlTable = {};
  const dropped: Dropped[] = [];
  for (const [name, given] of Object.entries(table)) {
    if (handledElsewhere.has(name)) continue;
    const check = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const checked = check?.(given, name) ?? {
      why: (Object.hasOwn(refused, name) ? refused[name] : undefined) ?? 'it is no setting that comes with a provider',
    };
    if ('value' in checked) values[name] = checked.value;
    else dropped.push({ what: `${shownWord(name)} of ${id}`, why: checked.why });
  }
  return { values, dropped };
}
