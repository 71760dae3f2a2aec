import type { AST } from 'toml-eslint-parser';
import type { ConfigEdit, KeyPath, TextEdit, TomlTable, TomlValue } from '../document/edit.ts';
import { isTable } from '../document/table.ts';
import { parseToml, sameMeaning, valueAt } from '../document/toml.ts';
import type { Document } from './document.ts';
import { formatLike } from './format-like.ts';
import { planInsert } from './insert.ts';
import { lineBreakAt } from './lines.ts';
import { appendItem, listOf, removeItem, replacement } from './lists.ts';
import { vanishesWhenEmpty } from './remove.ts';
import { notATable, nothing, type Step } from './step.ts';
import { follow, type TableNode } from './tree.ts';

/** Sets the value at a path: in place where it is there, else as `planInsert` does. */
export function planSet(doc: Document, path: KeyPath, value: TomlValue): Step {
  const { node, depth } = follow(doc.tree, path);
  if (depth < path.length) {
    return node.kind === 'table' ? planInsert(doc, path, value, node, depth) : notATable(path.slice(0, depth));
  }
  if (node.kind === 'value') return { text: replaceValue(doc, node.entry.pair.value, value), inPlace: true };
  if (node.kind === 'table' && isTable(value)) return replaceTable(path, node, value);
  if (node.kind === 'table' && node.inline) return { text: replaceValue(doc, node.inline.node, value) };
  if (node.kind === 'tables' && sameMeaning(tablesMeaning(doc, path), value)) return nothing;
  return {
    instead: [
      { kind: 'remove-table', path },
      { kind: 'set', path, value },
    ],
  };
}

/** Adds a table, or sets its values one by one where it is there. */
export function planAddTable(doc: Document, path: KeyPath, values: TomlTable): Step {
  const { node, depth } = follow(doc.tree, path);
  if (depth === path.length && node.kind === 'table') {
    return { instead: Object.entries(values).map(([key, value]) => ({ kind: 'set', path: [...path, key], value })) };
  }
  return node.kind === 'table' ? planInsert(doc, path, values, node, depth) : notATable(path.slice(0, depth));
}

/** Key by key: what is new is set before what is gone is removed, so that the table never vanishes in between. */
function replaceTable(path: KeyPath, node: TableNode, value: TomlTable): Step {
  const keys = Object.keys(value);
  if (keys.length === 0 && node.children.size > 0 && vanishesWhenEmpty(node)) {
    return {
      instead: [
        { kind: 'remove-table', path },
        { kind: 'set', path, value },
      ],
    };
  }
  const gone = [...node.children.keys()].filter((key) => !keys.includes(key));
  const sets = Object.entries(value).map(([key, item]): ConfigEdit => ({
    kind: 'set',
    path: [...path, key],
    value: item,
  }));
  return { instead: [...sets, ...gone.map((key): ConfigEdit => ({ kind: 'unset', path: [...path, key] }))] };
}

/** A new value in the place of an old one; none where they mean the same; an array element by element. */
function replaceValue(doc: Document, old: AST.TOMLContentNode, value: TomlValue): TextEdit[] {
  if (sameMeaning(valueMeaning(doc, old), value)) return [];
  if (old.type === 'TOMLArray' && Array.isArray(value)) return replaceArray(doc, old, value);
  return [replacement(old, formatLike(old, value, lineBreakAt(doc.text, old.range[0])))];
}

/** Keeps the elements at both ends that stay the same, with their lines and comments. */
function replaceArray(doc: Document, old: AST.TOMLArray, value: TomlValue[]): TextEdit[] {
  const items = old.elements.map((element) => valueMeaning(doc, element));
  const shorter = Math.min(items.length, value.length);
  let head = 0;
  while (head < shorter && sameMeaning(items[head] as TomlValue, value[head] as TomlValue)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    sameMeaning(items[items.length - 1 - tail] as TomlValue, value[value.length - 1 - tail] as TomlValue)
  )
    tail += 1;
  const [removed, added] = [items.length - head - tail, value.length - head - tail];
  if (removed === added) {
    return value.slice(head, head + added).flatMap((item, index) => {
      const element = old.elements[head + index];
      return element ? replaceValue(doc, element, item) : [];
    });
  }
  if (removed === 0 && tail === 0 && added === 1) {
    const last = old.elements.at(-1);
    const item = value[head] as TomlValue;
    return appendItem(doc, listOf(old), last ? formatLike(last, item, '') : formatLike(old, item, ''));
  }
  if (removed === 1 && added === 0) return removeItem(doc, listOf(old), head);
  return [replacement(old, formatLike(old, value, ''))];
}

/** What the source of a value means, asked of the same parser that reads the whole. */
function valueMeaning(doc: Document, node: AST.TOMLContentNode): TomlValue {
  const parsed = parseToml(`value = ${doc.text.slice(...node.range)}`);
  const value = parsed.ok ? parsed.value['value'] : undefined;
  if (value === undefined) throw new Error('a value of a document that parses does not parse on its own');
  return value;
}

function tablesMeaning(doc: Document, path: KeyPath): TomlValue {
  const parsed = parseToml(doc.text);
  const value = parsed.ok ? valueAt(parsed.value, path) : undefined;
  if (value === undefined) throw new Error('an array of tables of a document that parses is not there');
  return value;
}
