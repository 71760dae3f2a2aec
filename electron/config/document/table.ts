import type { ConfigEdit, KeyPath, TomlTable, TomlValue } from './edit.ts';

/** Whether a value is a table (an inline one too). */
export function isTable(value: unknown): value is TomlTable {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The string under a key of a table, or null where there is none. */
export function stringAt(table: TomlTable, key: string): string | null {
  const value = table[key];
  return typeof value === 'string' ? value : null;
}

/** The table under a key, empty where there is none. */
export function tableAt(table: TomlTable, key: string): TomlTable {
  const value = table[key];
  return isTable(value) ? value : {};
}

/** A dotted name as TOML writes it (`http_headers."X-Title"`), or null where it is none. */
export function splitDotted(name: string): string[] | null {
  const parts: string[] = [];
  const part = /\s*(?:([A-Za-z0-9_-]+)|"([^"\\]*)"|'([^']*)')\s*(\.|$)/y;
  while (part.lastIndex < name.length || name.endsWith('.')) {
    const found = part.exec(name);
    if (!found) return null;
    parts.push(found[1] ?? found[2] ?? found[3] ?? '');
    if (found[4] === '') break;
  }
  return parts.length > 0 ? parts : null;
}

/** What a document means after these edits: for the check of a request before it is planned as text. */
export function meaningAfter(data: TomlTable, edits: readonly ConfigEdit[]): TomlTable {
  return edits.reduce((table, edit) => {
    switch (edit.kind) {
      case 'set':
        return withValue(table, edit.path, edit.value);
      case 'add-table':
        return Object.entries(edit.values).reduce(
          (result, [key, value]) => withValue(result, [...edit.path, key], value),
          withValue(table, edit.path, valueAt(table, edit.path) ?? {}),
        );
      case 'unset':
      case 'remove-table':
        return without(table, edit.path);
      case 'rename-provider':
        return table;
    }
  }, data);
}

function valueAt(table: TomlTable, [key, ...rest]: KeyPath): TomlValue | undefined {
  if (key === undefined) return table;
  const value = Object.hasOwn(table, key) ? table[key] : undefined;
  return isTable(value) ? valueAt(value, rest) : rest.length === 0 ? value : undefined;
}

function withValue(table: TomlTable, [key, ...rest]: KeyPath, value: TomlValue): TomlTable {
  if (key === undefined) return table;
  return { ...table, [key]: rest.length === 0 ? value : withValue(tableAt(table, key), rest, value) };
}

function without(table: TomlTable, [key, ...rest]: KeyPath): TomlTable {
  if (key === undefined || !Object.hasOwn(table, key)) return table;
  if (rest.length > 0)
    return { ...table, [key]: isTable(table[key]) ? without(tableAt(table, key), rest) : (table[key] ?? {}) };
  return Object.fromEntries(Object.entries(table).filter(([name]) => name !== key));
}
