import type { AST } from 'toml-eslint-parser';
import type { KeyPath, TextEdit, TomlTable, TomlValue } from '../document/edit.ts';
import { formatKey, formatValue } from '../document/format-toml.ts';
import { isTable } from '../document/table.ts';
import { sectionsUnder, type Document, type Section } from './document.ts';
import { blankAbove, commentStart, indentAt, lineBreakAt, lineEnd, sectionEnd } from './lines.ts';
import { appendItem, insertion, listOf } from './lists.ts';
import { pairLike } from './pair-like.ts';
import { dottedPairs, sectionText } from './section-text.ts';
import type { Step } from './step.ts';
import type { TableNode } from './tree.ts';

/** Writes a value at a path that is absent, in the way in which the deepest table that is there is written. */
export function planInsert(doc: Document, path: KeyPath, value: TomlValue, table: TableNode, depth: number): Step {
  const [key = '', ...rest] = path.slice(depth);
  const wrapped = rest.reduceRight<TomlValue>((inner, name) => ({ [name]: inner }), value);
  if (table.inline) return { text: appendItem(doc, listOf(table.inline.node), pairText(key, wrapped)) };
  const below = sectionsUnder(doc, path.slice(0, depth)).some((section) => section.path.length > depth);
  const place = table.dotted.at(-1);
  if (place && !(below && isTable(wrapped))) return { text: insertDotted(doc, place, key, wrapped) };
  if (isTable(wrapped)) return { text: [insertSection(doc, path.slice(0, depth + 1), wrapped)] };
  if (table.section) return { text: [insertPair(doc, table.section, key, wrapped)] };
  return { text: [insertHeader(doc, path.slice(0, depth), key, wrapped)] };
}

const pairText = (key: string, value: TomlValue) => `${formatKey(key)} = ${formatValue(value)}`;

/** After the last key of a section; among root keys always before the first table and the comment above that. */
function insertPair(doc: Document, section: Section, key: string, value: TomlValue): TextEdit {
  const { text } = doc;
  const last = section.entries.at(-1);
  if (last)
    return insertLine(text, lineEnd(text, last.range[1]), pairLike(doc, section.entries, formatKey(key), value));
  const line = pairText(key, value);
  if (section.header) {
    const start = section.header.range[0];
    return insertLine(text, lineEnd(text, section.header.key.range[1]), `${indentAt(text, start)}${line}`);
  }
  const first = doc.sections[1];
  if (first) {
    const start = commentStart(doc, first);
    const lineBreak = lineBreakAt(text, start);
    return insertion(start, `${line}${lineBreak}${lineBreak}`);
  }
  return appendBlock(text, text.length, (lineBreak) => `${line}${lineBreak}`);
}

/** A line at an offset that begins one, or at the end of a text without a final line break, which it keeps so. */
function insertLine(text: string, offset: number, line: string): TextEdit {
  const lineBreak = lineBreakAt(text, offset);
  const unfinished = offset > 0 && offset === text.length && !text.endsWith('\n');
  return insertion(offset, unfinished ? `${lineBreak}${line}` : `${line}${lineBreak}`);
}

/** Lines after a blank line. */
function appendBlock(text: string, offset: number, block: (lineBreak: string) => string): TextEdit {
  const lineBreak = lineBreakAt(text, offset);
  if (offset > 0 && offset === text.length && !text.endsWith('\n')) {
    return insertion(offset, `${lineBreak}${lineBreak}${block(lineBreak).trimEnd()}`);
  }
  const apart = blankAbove(text, offset).start === offset && offset > 0;
  return insertion(offset, `${apart ? lineBreak : ''}${block(lineBreak)}`);
}

/** A new table after the last one of its kind: the one with which it shares the longest start of its path. */
function insertSection(doc: Document, path: KeyPath, table: TomlTable): TextEdit {
  const kin = lastOfKind(doc, path);
  const neighbour = kin ?? doc.sections.at(-1);
  const bare = !neighbour?.header && neighbour?.entries.length === 0;
  const offset = !neighbour || bare ? doc.text.length : sectionEnd(doc, neighbour);
  const indent = kin?.header ? indentAt(doc.text, kin.header.range[0]) : '';
  return appendBlock(doc.text, offset, (lineBreak) => sectionText(path, table, lineBreak, indent));
}

function lastOfKind(doc: Document, path: KeyPath): Section | undefined {
  for (let length = path.length - 1; length > 0; length -= 1) {
    const kin = sectionsUnder(doc, path.slice(0, length)).at(-1);
    if (kin) return kin;
  }
  return undefined;
}

/** The header of a table that so far only its sub-tables imply, before the first of them. */
function insertHeader(doc: Document, path: KeyPath, key: string, value: TomlValue): TextEdit {
  const [first] = sectionsUnder(doc, path);
  if (!first) throw new Error(`nothing implies the table ${path.join('.')}`);
  const start = commentStart(doc, first);
  const lineBreak = lineBreakAt(doc.text, start);
  return insertion(start, `${sectionText(path, { [key]: value }, lineBreak)}${lineBreak}`);
}

/** More dotted keys after the last of a table that is written in them, with its spelling of the table's name. */
function insertDotted(doc: Document, place: TableNode['dotted'][number], key: string, value: TomlValue): TextEdit[] {
  const { entry, parts } = place;
  const name = entry.pair.key;
  const prefix = doc.text.slice(name.range[0], nameEnd(name, parts));
  const path = `${prefix}.${formatKey(key)}`;
  const parent = entry.pair.parent;
  if (parent.type === 'TOMLInlineTable') {
    return appendItem(doc, listOf(parent), `${path} = ${formatValue(value)}`);
  }
  const pairs = isTable(value) ? dottedPairs(path, value) : [`${path} = ${formatValue(value)}`];
  const indent = indentAt(doc.text, entry.pair.range[0]);
  const offset = lineEnd(doc.text, entry.pair.range[1]);
  const lines = pairs.map((pair) => `${indent}${pair}`).join(lineBreakAt(doc.text, offset));
  return [insertLine(doc.text, offset, lines)];
}

function nameEnd(key: AST.TOMLKey, parts: number): number {
  return key.keys[parts - 1]?.range[1] ?? key.range[1];
}
