import { ok, type Outcome } from '../faults/fault.ts';
import type { ConfigEdit, KeyPath, TomlTable, TomlValue } from './edit.ts';
import { formatPath } from './format-toml.ts';
import { copyTable, getKey, isTable, parseToml, sameMeaning, setKey, valueAt } from './toml.ts';

/**
 * What the edits mean, on plain data; the data itself is left alone.
 * @throws Error where a path leads through something that is no table, which `planEdits` refuses
 */
export function applyMeaning(data: TomlTable, edits: readonly ConfigEdit[]): TomlTable {
  let result = copyTable(data);
  for (const edit of edits) result = applyOne(result, edit);
  return result;
}

function applyOne(data: TomlTable, edit: ConfigEdit): TomlTable {
  switch (edit.kind) {
    case 'set':
      setAt(data, edit.path, edit.value);
      return data;
    case 'unset':
    case 'remove-table':
      removeAt(data, edit.path);
      return data;
    case 'add-table':
      if (!isTable(valueAt(data, edit.path))) setAt(data, edit.path, {});
      for (const [key, value] of Object.entries(edit.values)) setAt(data, [...edit.path, key], value);
      return data;
    case 'rename-provider':
      return renamed(data, edit.from, edit.to);
  }
}

function setAt(data: TomlTable, path: KeyPath, value: TomlValue): void {
  let table = data;
  for (const key of path.slice(0, -1)) {
    const next = getKey(table, key) ?? {};
    if (!isTable(next)) throw new Error(`${formatPath(path)} leads through what is no table`);
    setKey(table, key, next);
    table = next;
  }
  setKey(table, path.at(-1) ?? '', isTable(value) ? copyTable(value) : value);
}

function removeAt(data: TomlTable, path: KeyPath): void {
  const parent = valueAt(data, path.slice(0, -1));
  const key = path.at(-1);
  if (isTable(parent) && key !== undefined && Object.hasOwn(parent, key)) Reflect.deleteProperty(parent, key);
}

function renamed(data: TomlTable, from: string, to: string): TomlTable {
  const providers = getKey(data, 'model_providers');
  if (isTable(providers) && Object.hasOwn(providers, from)) {
    const entries: TomlTable = {};
    for (const [key, value] of Object.entries(providers)) setKey(entries, key === from ? to : key, value);
    setKey(data, 'model_providers', entries);
  }
  const profiles = getKey(data, 'profiles');
  const tables = [data, ...(isTable(profiles) ? Object.values(profiles).filter(isTable) : [])];
  for (const table of tables) if (getKey(table, 'model_provider') === from) setKey(table, 'model_provider', to);
  return data;
}

/**
 * The last check before a write: the new text is parsed and compared with what the edits mean.
 * Fault: config-invalid-toml where the old text does not parse.
 * @throws Error where the new text does not say what was asked, which is a defect of the edit engine
 */
export function verifyEdits(before: string, after: string, edits: readonly ConfigEdit[]): Outcome<void> {
  const old = parseToml(before);
  if (!old.ok) return old;
  const written = parseToml(after);
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
  const [left, right] = [copyTable(a), copyTable(b)];
  for (const path of edits.flatMap(pathsOf)) for (const data of [left, right]) dropEmpty(data, path);
  return sameMeaning(left, right);
}

const pathsOf = (edit: ConfigEdit): KeyPath[] =>
  edit.kind === 'rename-provider'
    ? [
        ['model_providers', edit.from],
        ['model_providers', edit.to],
      ]
    : [edit.path];

function dropEmpty(data: TomlTable, path: KeyPath): void {
  for (let length = path.length; length > 0; length -= 1) {
    const table = valueAt(data, path.slice(0, length));
    if (isTable(table) && Object.keys(table).length === 0) removeAt(data, path.slice(0, length));
  }
}
