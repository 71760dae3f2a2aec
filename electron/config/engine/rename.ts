import { getStaticTOMLValue, type AST } from 'toml-eslint-parser';
import { makeFault } from '../../faults/words.ts';
import type { TextEdit } from '../document/edit.ts';
import { printsKeyOf } from '../providers/key-command.ts';
import type { Document } from './document.ts';
import { formatKeyLike, formatLike } from './format-like.ts';
import { replacement } from './lists.ts';
import { keysOf, follow, type Node } from './tree.ts';
import { nothing, type Step } from './step.ts';

const providers = 'model_providers';

/**
 * Renames `[model_providers.FROM]` wherever its name is written, every `model_provider` that points at it, and the ID
 * that our own command in its `auth` is asked for.
 */
export function planRename(doc: Document, from: string, to: string): Step {
  if (from === to) return nothing;
  const exists = (id: string) => follow(doc.tree, [providers, id]).depth === 2;
  if (exists(from) && exists(to)) {
    return { refused: makeFault('provider-exists', { provider: to }) };
  }
  const names = nameParts(doc, from).map((part) => replacement(part, formatKeyLike(part, to)));
  return { text: [...names, ...pointers(doc, from, to), ...keyCommand(doc, from, to)] };
}

/** Every part of a key or header that spells the provider's ID. */
function nameParts(doc: Document, id: string): (AST.TOMLBare | AST.TOMLQuoted)[] {
  const parts: (AST.TOMLBare | AST.TOMLQuoted)[] = [];
  const collect = (prefix: readonly (string | number)[], key: AST.TOMLKey, names: readonly string[]) => {
    const index = 1 - prefix.length;
    const path = [...prefix, ...names];
    const part = key.keys[index];
    if (index >= 0 && path[0] === providers && path[1] === id && part) parts.push(part);
  };
  const collectPairs = (prefix: readonly (string | number)[], pairs: readonly AST.TOMLKeyValue[]) => {
    for (const pair of pairs) {
      const names = keysOf(pair);
      collect(prefix, pair.key, names);
      if (pair.value.type === 'TOMLInlineTable') collectPairs([...prefix, ...names], pair.value.body);
    }
  };
  for (const section of doc.sections) {
    if (section.header)
      collect(
        [],
        section.header.key,
        section.path.filter((key) => typeof key === 'string'),
      );
    if (section.path.length < 2) collectPairs(section.path, section.entries);
  }
  return parts;
}

/** `model_provider` at the root and in each `[profiles.NAME]` left from before profile files. */
function pointers(doc: Document, from: string, to: string): TextEdit[] {
  const profiles = doc.tree.children.get('profiles');
  const tables: (Node | undefined)[] = [doc.tree, ...(profiles?.kind === 'table' ? profiles.children.values() : [])];
  return tables.flatMap((table) => {
    const node = table?.kind === 'table' ? table.children.get('model_provider') : undefined;
    if (node?.kind !== 'value') return [];
    const { value } = node.entry.pair;
    const points = value.type === 'TOMLValue' && value.kind === 'string' && value.value === from;
    return points ? [replacement(value, formatLike(value, to, ''))] : [];
  });
}

/** The ID at the end of our own `key print ID`; another program's arguments are its own matter. */
function keyCommand(doc: Document, from: string, to: string): TextEdit[] {
  const { node, depth } = follow(doc.tree, [providers, from, 'auth', 'args']);
  if (depth !== 4 || node.kind !== 'value') return [];
  const { value } = node.entry.pair;
  if (value.type !== 'TOMLArray' || !printsKeyOf(getStaticTOMLValue(value), from)) return [];
  const id = value.elements.at(-1);
  return id ? [replacement(id, formatLike(id, to, ''))] : [];
}
