import type { AST } from 'toml-eslint-parser';
import { ok, type Outcome } from '../../faults/fault.ts';
import { remember } from '../document/remember.ts';
import { parseSyntax } from '../document/toml.ts';
import { withoutFarTables } from './far-tables.ts';
import { buildTree, type TableNode } from './tree.ts';

/** The root, a `[table]` or one element of an `[[array of tables]]`, with the keys written under its header. */
export interface Section {
  kind: 'root' | 'standard' | 'array';
  /** Numbers are indices into arrays of tables. */
  path: readonly (string | number)[];
  header: AST.TOMLTable | null;
  entries: readonly AST.TOMLKeyValue[];
  index: number;
}

/** A text with its syntax tree, as the planners read it. Offsets count from the text's start; it has no byte order mark. */
export interface Document {
  text: string;
  sections: readonly Section[];
  tree: TableNode;
  tokens: readonly AST.Token[];
  comments: readonly AST.Comment[];
}

/**
 * Reads a text without its byte order mark. Fault: config-invalid-toml.
 * @param names first keys of what is to be edited, separated by line breaks: tables far from these may be left out of
 *   the sections and the tree, and mistakes in them unnoticed. Absent: the whole document.
 */
export const readDocument = (text: string, names?: string): Outcome<Document> => read(text, names ?? '*');

/** A form that previews its diff at every keystroke plans on one text again and again, and on what its first edits leave. */
const read = remember(2, parseDocument);

function parseDocument(text: string, names: string): Outcome<Document> {
  const syntax = parseSyntax(names === '*' ? text : withoutFarTables(text, names.split('\n')));
  if (!syntax.ok) return syntax;
  const program = syntax.value;
  const body = program.body[0].body;
  const rootEntries = body.filter((node) => node.type === 'TOMLKeyValue');
  const root: Section = { kind: 'root', path: [], header: null, entries: rootEntries, index: 0 };
  const tables = body
    .filter((node) => node.type === 'TOMLTable')
    .map((node, index): Section => {
      return { kind: node.kind, path: node.resolvedKey, header: node, entries: node.body, index: index + 1 };
    });
  const sections = [root, ...tables];
  return ok({ text, sections, tree: buildTree(sections), tokens: program.tokens, comments: program.comments });
}

/** The sections at a path and below it, in order. */
export function sectionsUnder(doc: Document, path: readonly string[]): Section[] {
  return doc.sections.filter((section) => section.header !== null && startsWith(section.path, path));
}

export function startsWith(path: readonly (string | number)[], start: readonly string[]): boolean {
  return path.length >= start.length && start.every((key, index) => path[index] === key);
}
