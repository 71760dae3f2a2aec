import type { TomlTable } from '../config/document/edit.ts';
import { mayBeSecret } from '../config/secrets/secret-rules.ts';
import { tableAt } from '../config/document/table.ts';
import { words } from '../words/words.ts';
import { shownWord } from './clean-words.ts';
import type { Dropped } from './offer.types.ts';

type Check = (value: unknown, name: string) => { value: TomlTable[string] } | { why: string };

const wholeNumber =
  (most: number): Check =>
  (given) => {
    const value = typeof given === 'bigint' ? Number(given) : given;
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
      ? { value }
      : { why: words().whyLeftOut.wholeNumber(most) };
  };

const mayHoldKey = (field: string, name: string, value: string): boolean =>
  mayBeSecret([field, name], value) || /^(authorization|cookie|host|(x-)?api-key)$/i.test(name);

/** What of a provider's headers and parameters may hold a key, which no import brings and none takes away. */
export function withKeys(table: TomlTable): TomlTable {
  const found = ['http_headers', 'query_params'].flatMap((field) => {
    const entries = Object.entries(tableAt(table, field));
    const held = entries.filter(([name, value]) => typeof value === 'string' && mayHoldKey(field, name, value));
    return held.length > 0 ? [[field, Object.fromEntries(held)] as const] : [];
  });
  return Object.fromEntries(found);
}

/** Names with plain texts, none of which may be a key. */
const plainTexts: Check = (given, name) => {
  const why = words().whyLeftOut;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { why: why.noTable };
  const entries = Object.entries(given);
  if (entries.length > 20) return { why: why.manyEntries };
  const texts: [string, string][] = [];
  for (const [key, value] of entries) {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(key)) return { why: why.strangeName };
    if (typeof value !== 'string' || value.length > 200 || !/^[\x20-\x7e]*$/.test(value))
      return { why: why.strangeValue };
    if (mayHoldKey(name, key, value)) return { why: why.mayHoldKey };
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
  supports_websockets: (value) => (typeof value === 'boolean' ? { value } : { why: words().whyLeftOut.trueOrFalse }),
};

/** Why what Codex itself would take stays out. */
function whyRefused(name: string): string {
  const { auth, experimental_bearer_token, env_http_headers, requires_openai_auth, aws, noSetting } =
    words().whyLeftOut;
  const refused = { auth, experimental_bearer_token, env_http_headers, requires_openai_auth, aws };
  return new Map(Object.entries(refused)).get(name) ?? noSetting;
}

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
    const checked = check?.(given, name) ?? { why: whyRefused(name) };
    if ('value' in checked) values[name] = checked.value;
    else dropped.push({ what: words().leftOut.of(shownWord(name), id), why: checked.why });
  }
  return { values, dropped };
}
