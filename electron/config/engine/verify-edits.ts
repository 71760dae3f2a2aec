import { ok, type Outcome } from '../../faults/fault.ts';
import type { ConfigEdit, KeyPath, TomlTable, TomlValue } from '../document/edit.ts';
import { formatPath } from '../document/format-toml.ts';
import { printsKeyOf } from '../providers/key-command.ts';
import { remember } from '../document/remember.ts';
import { isTable } from '../document/table.ts';
import { getKey, parseToml, sameMeaning, setKey, valueAt } from '../document/toml.ts';

/** What a text means, remembered: the text after one write is the text before the next. Nothing here changes it. */
export const meaningOf = remember(2, parseToml);

/**
 * What the edits mean, on plain data; the data itself is left alone.
 * @throws Error where a path leads through something that is no table, which `planEdits` refuses
 */
export function applyMeaning(data: TomlTable, edits: readonly ConfigEdit[]): TomlTable {
  return edits.reduce(applyOne, data);
}

function applyOne(data: TomlTable, edit: ConfigEdit): TomlTable {
  switch (edit.kind) {
    case 'set':
      return withValue(data, edit.path, edit.value);
    case 'unset':
    case 'remove-table':
      return without(data, edit.path);
    case 'add-table': {
      const table = isTable(valueAt(data, edit.path)) ? data : withValue(data, edit.path, {});
      return Object.entries(edit.values).reduce(
        (result, [key, value]) => withValue(result, [...edit.path, key], value),
        table,
      );
    }
    case 'rename-provider':
      return renamed(data, edit.from, edit.to);
  }
}

/** A copy of the tables on the way alone; all others are shared. */
function withValue(table: TomlTable, path: KeyPath, value: TomlValue): TomlTable {
  const [key = '', ...rest] = path;
  const copy = { ...table };
  if (rest.length === 0) {
    setKey(copy, key, value);
    return copy;
  }
  const next = getKey(table, key) ?? {};
  if (!isTable(next)) throw new Error(`${formatPath(path)} leads through what is no table`);
  setKey(copy, key, withValue(next, rest, value));
  return copy;
}

function without(table: TomlTable, path: KeyPath): TomlTable {
  const [key, ...rest] = path;
  if (key === undefined || !Object.hasOwn(table, key)) return table;
  const copy = { ...table };
  if (rest.length === 0) {
    Reflect.deleteProperty(copy, key);
    return copy;
  }
  const next = getKey(table, key);
  if (!isTable(next)) return table;
  setKey(copy, key, without(next, rest));
  return copy;
}

function renamed(data: TomlTable, from: string, to: string): TomlTable {
  let result = data;
  const providers = getKey(data, 'model_providers');
  if (isTable(providers) && Object.hasOwn(providers, from)) {
    const entries: TomlTable = {};
    for (const [key, value] of Object.entries(providers)) setKey(entries, key === from ? to : key, value);
    result = withValue(result, ['model_providers'], entries);
    const args = valueAt(result, ['model_providers', to, 'auth', 'args']);
    if (Array.isArray(args) && printsKeyOf(args, from))
      result = withValue(result, ['model_providers', to, 'auth', 'args'], args.with(-1, to));
  }
  const profiles = getKey(data, 'profiles');
  const tables = isTable(profiles) ? Object.keys(profiles).map((name) => ['profiles', name]) : [];
  for (const path of [[], ...tables]) {
    const pointer = [...path, 'model_provider'];
    if (valueAt(data, pointer) === from) result = withValue(result, pointer, to);
  }
  return result;
}

/**
 * The last check before a write: the new text is parsed and compared with what the edits mean.
 * Fault: config-invalid-toml where the old text does not parse.
 * @throws Error where the new text does not say what was asked, which is a defect of the edit engine
 */
export function verifyEdits(before: string, after: string, edits: readonly ConfigEdit[]): Outcome<void> {
  const old = meaningOf(before);
  if (!old.ok) return old;
  const written = meaningOf(after);
  if (!written.ok) throw new Error(`the edit would leave a file that does not parse: ${written.fault.evidence}`);
  if (!sameAfterEdits(applyMeaning(old.value, edits), written.value, edits)) {
    const asked = edits.map((edit) => [edit.kind, ...pathsOf(edit).map(formatPath)].join(' '));
    throw new Error(`the edit would not leave what was asked: ${asked.join(', ')}`);
  }
  return ok(undefined);
}

/**
 * Whether two results of the same edits mean the same. A table left empty on an edit's path may stay (`[header]`, `{}`)
 * or vanish (dotted keys): to Codex they are the same.
 */
export function sameAfterEdits(a: TomlTable, b: TomlTable, edits: readonly ConfigEdit[]): boolean {
  const paths = edits.flatMap(pathsOf);
  return sameMeaning(paths.reduce(withoutEmpty, a), paths.reduce(withoutEmpty, b));
}

const pathsOf = (edit: ConfigEdit): KeyPath[] =>
  edit.kind === 'rename-provider'
    ? [
        ['model_providers', edit.from],
        ['model_providers', edit.to],
      ]
    : [edit.path];

function withoutEmpty(data: TomlTable, path: KeyPath): TomlTable {
  let result = data;
  for (let length = path.length; length > 0; length -= 1) {
    const table = valueAt(result, path.slice(0, length));
    if (isTable(table) && Object.keys(table).length === 0) result = without(result, path.slice(0, length));
  }
  return result;
}
