import type { ConfigEdit, TomlTable } from '../document/edit.ts';
import { providerTable } from './providers.ts';
import { isTable } from '../document/table.ts';

/**
 * Makes a provider's table say exactly this: a new one is added, its `auth` under a header of its own; one that is there
 * keeps the lines, and the comments, that say so already.
 */
export function planPutProvider(data: TomlTable, provider: string, table: TomlTable): ConfigEdit[] {
  const path = (...below: string[]) => ['model_providers', provider, ...below];
  const { auth, ...plain } = table;
  const withAuth = (): ConfigEdit[] => (isTable(auth) ? [{ kind: 'add-table', path: path('auth'), values: auth }] : []);
  const before = providerTable(data, provider);
  if (!before) return [{ kind: 'add-table', path: path(), values: plain }, ...withAuth()];
  const gone = Object.entries(before)
    .filter(([key]) => !Object.hasOwn(table, key))
    .map(([key, value]): ConfigEdit => ({ kind: isTable(value) ? 'remove-table' : 'unset', path: path(key) }));
  const set = Object.entries(plain)
    .filter(([key, value]) => !sameValue(before[key], value))
    .map(([key, value]): ConfigEdit => ({ kind: 'set', path: path(key), value }));
  return [...gone, ...set, ...(sameValue(before['auth'], auth) ? [] : withAuth())];
}

/** Whether two values mean the same in TOML; tables in any order. */
export function sameValue(one: TomlTable[string] | undefined, other: TomlTable[string] | undefined): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: TomlTable[string] | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isTable(value)) return typeof value === 'string' ? JSON.stringify(value) : String(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join()}}`;
}
