import type { TomlTable, TomlValue } from '../document/edit.ts';
import { isTable } from '../document/table.ts';

/** What a key of a provider's table takes. `texts-by-name`: a table of any names. An array: one of these words. */
export type FieldType =
  'text' | 'count' | 'milliseconds' | 'switch' | 'texts' | 'texts-by-name' | 'table' | readonly string[];

/** The keys that Codex knows (0.169.0). It refuses a wrong type in any provider's table, and then starts for none. */
const types: Readonly<Record<string, FieldType>> = {
  name: 'text',
  base_url: 'text',
  env_key: 'text',
  env_key_instructions: 'text',
  experimental_bearer_token: 'text',
  wire_api: 'text',
  model_catalog_url: 'text',
  project_id: 'text',
  location: 'text',
  credential_file: 'text',
  request_max_retries: 'count',
  stream_max_retries: 'count',
  stream_idle_timeout_ms: 'count',
  websocket_connect_timeout_ms: 'count',
  requires_openai_auth: 'switch',
  supports_websockets: 'switch',
  supports_standalone_web_search: 'switch',
  http_headers: 'texts-by-name',
  env_http_headers: 'texts-by-name',
  query_params: 'texts-by-name',
  auth: 'table',
  'auth.command': 'text',
  'auth.args': 'texts',
  'auth.timeout_ms': 'milliseconds',
  'auth.refresh_interval_ms': 'count',
  'auth.cwd': 'text',
  capabilities: 'table',
  'capabilities.remote_compaction': ['unsupported', 'v2'],
  'capabilities.external_web_access': 'switch',
  'capabilities.cyber_access_programs': 'switch',
};

/** What a field takes; undefined for one that is not known here, which takes anything. */
export function fieldType(path: readonly string[]): FieldType | undefined {
  const known = path.join('.');
  if (Object.hasOwn(types, known)) return types[known];
  return path.length === 2 && fieldType(path.slice(0, 1)) === 'texts-by-name' ? 'text' : undefined;
}

/** Every field of a provider's table whose value is of another type than Codex takes. */
export function wrongFields(table: TomlTable): { path: string[]; value: TomlValue; takes: FieldType }[] {
  return Object.entries(table).flatMap(([key, value]) => wrongIn([key], value));
}

function wrongIn(path: string[], value: TomlValue): ReturnType<typeof wrongFields> {
  const takes = fieldType(path);
  if (takes === undefined) return [];
  if (!fits(takes, value)) return [{ path, value, takes }];
  return isTable(value) ? Object.entries(value).flatMap(([key, inner]) => wrongIn([...path, key], inner)) : [];
}

function fits(type: FieldType, value: TomlValue): boolean {
  if (typeof type !== 'string') return typeof value === 'string' && type.includes(value);
  switch (type) {
    case 'text':
      return typeof value === 'string' || value instanceof Date; // Codex reads a date as its text
    case 'count':
      return isWhole(value) && value >= 0;
    case 'milliseconds':
      return isWhole(value) && value > 0;
    case 'switch':
      return typeof value === 'boolean';
    case 'texts':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'texts-by-name':
    case 'table':
      return isTable(value);
  }
}

const isWhole = (value: TomlValue): value is number | bigint =>
  typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));

/** A value as its field takes it: a header or a parameter that is given as a whole number or as true is the text of it. */
export function asTyped(path: readonly string[], value: TomlValue): TomlValue {
  if (fieldType(path.slice(0, 1)) !== 'texts-by-name') return value;
  if (path.length === 2) return textOf(value);
  return isTable(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, textOf(one)])) : value;
}

/** Not of a fraction: it does not tell `1.1` from `1.10`, which as a version is another. */
const textOf = (value: TomlValue): TomlValue => (typeof value === 'boolean' || isWhole(value) ? String(value) : value);
