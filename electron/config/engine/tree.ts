import { getStaticTOMLValue, type AST } from 'toml-eslint-parser';
import type { Section } from './document.ts';

/** A key with its value, and the section in whose lines it stands (also where it is nested in inline tables). */
export interface Entry {
  pair: AST.TOMLKeyValue;
  section: Section;
}

/** A scalar or an array, written as `key = value`. */
export interface ValueNode {
  kind: 'value';
  entry: Entry;
}

/** An array of tables, written under `[[headers]]`. */
export interface TablesNode {
  kind: 'tables';
  elements: TableNode[];
}

/** A table, with every way in which it is written. A table that only `[its.sub-tables]` imply has none of them. */
export interface TableNode {
  kind: 'table';
  /** Its own `[header]`, or the root. */
  section: Section | null;
  /** `key = { … }` */
  inline: { entry: Entry; node: AST.TOMLInlineTable } | null;
  /** Dotted keys that lead through it; `parts` of each key name this table. */
  dotted: { entry: Entry; parts: number }[];
  children: Map<string, Node>;
}

export type Node = ValueNode | TablesNode | TableNode;

const emptyTable = (): TableNode => ({ kind: 'table', section: null, inline: null, dotted: [], children: new Map() });

/** What each path of the document is and where it is written. The parser has already refused what is defined twice. */
export function buildTree(sections: readonly Section[]): TableNode {
  const root = emptyTable();
  for (const section of sections) {
    const table = tableFor(root, section.path);
    table.section = section;
    for (const pair of section.entries) addPair(table, { pair, section });
  }
  return root;
}

function tableFor(root: TableNode, path: Section['path']): TableNode {
  let table = root;
  path.forEach((key, index) => {
    if (typeof key === 'number') return;
    const element = path[index + 1];
    table = typeof element === 'number' ? elementOf(table, key, element) : childTable(table, key);
  });
  return table;
}

function childTable(table: TableNode, key: string): TableNode {
  const known = table.children.get(key);
  if (known?.kind === 'table') return known;
  const fresh = emptyTable();
  table.children.set(key, fresh);
  return fresh;
}

function elementOf(table: TableNode, key: string, index: number): TableNode {
  let array = table.children.get(key);
  if (array?.kind !== 'tables') {
    array = { kind: 'tables', elements: [] };
    table.children.set(key, array);
  }
  return (array.elements[index] ??= emptyTable());
}

function addPair(table: TableNode, entry: Entry): void {
  const keys = keysOf(entry.pair);
  let parent = table;
  keys.slice(0, -1).forEach((key, index) => {
    parent = childTable(parent, key);
    parent.dotted.push({ entry, parts: index + 1 });
  });
  const last = keys.at(-1) ?? '';
  const value = entry.pair.value;
  if (value.type !== 'TOMLInlineTable') {
    parent.children.set(last, { kind: 'value', entry });
    return;
  }
  const inline = emptyTable();
  inline.inline = { entry, node: value };
  parent.children.set(last, inline);
  for (const pair of value.body) addPair(inline, { pair, section: entry.section });
}

/** The parts of a pair's key, unquoted. */
export function keysOf(pair: AST.TOMLKeyValue): string[] {
  return getStaticTOMLValue(pair.key);
}

/** Follows a path down from the root: the deepest node there is, and how many keys of the path lead to it. */
export function follow(root: TableNode, path: readonly string[]): { node: Node; depth: number } {
  let node: Node = root;
  let depth = 0;
  for (const key of path) {
    const next: Node | undefined = node.kind === 'table' ? node.children.get(key) : undefined;
    if (!next) break;
    node = next;
    depth += 1;
  }
  return { node, depth };
}
