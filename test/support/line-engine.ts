import { parse, TomlDate, TomlError } from 'smol-toml';
import type { TomlPrimitive } from 'smol-toml';
import type { ConfigEdit, TextEdit, TomlTable, TomlValue } from '../../electron/config/edit.ts';
import type { EditEngine } from '../../electron/config/engine.types.ts';
import { failed, ok } from '../../electron/faults/fault.ts';
import { makeFault } from '../../electron/faults/words.ts';

/**
 * A small edit engine for tests of what stands around it: whole lines, plain headers, no quoted keys. It adds at the
 * end, removes by line, and keeps every other byte.
 */
export const lineEngine: EditEngine = {
  parse(text) {
    try {
      return ok(tableOf(parse(text.replace(/^\uFEFF/, ''))));
    } catch (error) {
      if (!(error instanceof TomlError)) throw error;
      return failed(makeFault('config-invalid-toml', { line: error.line, column: error.column, words: error.message }));
    }
  },
  plan(text, edits) {
    let after = text;
    for (const edit of edits) after = carryOut(after, edit);
    return ok(after === text ? [] : [{ offset: 0, length: text.length, content: after } satisfies TextEdit]);
  },
  verify(_before, after) {
    const read = lineEngine.parse(after);
    return read.ok ? ok(undefined) : read;
  },
};

function carryOut(text: string, edit: ConfigEdit): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text === '' ? [] : text.split(end);
  switch (edit.kind) {
    case 'set':
      return set(lines, edit.path.slice(0, -1), edit.path.at(-1) ?? '', edit.value).join(end);
    case 'unset':
      return remove(lines, edit.path).join(end);
    case 'add-table': {
      let result = lines;
      if (headerAt(lines, edit.path) === -1) {
        const last = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
        result = [...last, ...(last.length > 0 ? [''] : []), `[${edit.path.join('.')}]`, ''];
      }
      for (const [key, value] of Object.entries(edit.values)) result = set(result, edit.path, key, value);
      return result.join(end);
    }
    case 'remove-table':
      return removeTable(lines, edit.path.join('.')).join(end);
    case 'rename-provider':
      return text.replaceAll(edit.from, edit.to);
  }
}

const headerAt = (lines: string[], path: readonly string[]) => lines.indexOf(`[${path.join('.')}]`);
const sectionEnd = (lines: string[], start: number) => {
  const next = lines.findIndex((line, index) => index >= start && line.startsWith('['));
  let end = next === -1 ? lines.length : next;
  while (end > start && lines[end - 1] === '') end--;
  return end;
};

function set(lines: string[], table: readonly string[], key: string, value: TomlValue): string[] {
  const header = headerAt(lines, table);
  if (table.length > 0 && header === -1) {
    const dotted = lines.findIndex((line) => line.startsWith(`${[...table, key].join('.')} =`));
    if (dotted !== -1) return lines.with(dotted, `${[...table, key].join('.')} = ${literal(value)}`);
    return set([...lines, `[${table.join('.')}]`, ''], table, key, value);
  }
  const start = header + 1;
  const end = sectionEnd(lines, start);
  const line = `${key} = ${literal(value)}`;
  const at = lines.findIndex((text, index) => index >= start && index < end && text.startsWith(`${key} =`));
  if (at !== -1) return lines.with(at, line);
  return [...lines.slice(0, end), line, ...(end === lines.length ? [''] : []), ...lines.slice(end)];
}

function remove(lines: string[], path: readonly string[]): string[] {
  const table = path.slice(0, -1);
  const start = headerAt(lines, table) + 1;
  if (table.length > 0 && start === 0) return lines;
  const end = sectionEnd(lines, start);
  const at = lines.findIndex(
    (text, index) => index >= start && index < end && text.startsWith(`${path.at(-1) ?? ''} =`),
  );
  const without = at === -1 ? lines : lines.toSpliced(at, 1);
  return removeTable(without, path.join('.'));
}

function removeTable(lines: string[], name: string): string[] {
  let inside = false;
  return lines.filter((line) => {
    if (line.startsWith('[')) inside = line === `[${name}]` || line.startsWith(`[${name}.`);
    return !inside;
  });
}

function literal(value: TomlValue): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') {
    const pairs = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)} = ${literal(item)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function tableOf(table: { [key: string]: TomlPrimitive }): TomlTable {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, valueOf(value)]));
}

function valueOf(value: TomlPrimitive): TomlValue {
  if (Array.isArray(value)) return value.map(valueOf);
  if (value instanceof TomlDate || typeof value !== 'object') return value;
  return tableOf(value);
}
