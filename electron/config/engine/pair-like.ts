import type { AST } from 'toml-eslint-parser';
import type { TomlValue } from '../document/edit.ts';
import { formatValue } from '../document/format-toml.ts';
import type { Document } from './document.ts';
import { indentAt, lineStart } from './lines.ts';

/** A new `key = value` with the last key's indentation and spacing, and its `=` in the column where all others have it. */
export function pairLike(doc: Document, entries: readonly AST.TOMLKeyValue[], key: string, value: TomlValue): string {
  const spacings = entries.map((pair) => spacingOf(doc, pair));
  const last = spacings.at(-1) ?? { indent: '', before: ' ', after: ' ', column: 0 };
  const aligned =
    spacings.length > 1 &&
    spacings.every((spacing) => spacing.column === last.column) &&
    spacings.some((spacing) => spacing.before.length > 1);
  const room = last.column - last.indent.length - key.length;
  const before = aligned ? ' '.repeat(Math.max(1, room)) : last.before.slice(0, 1);
  return `${last.indent}${key}${before}=${last.after.length > 1 && !aligned ? ' ' : last.after}${formatValue(value)}`;
}

function spacingOf(doc: Document, pair: AST.TOMLKeyValue) {
  const { text } = doc;
  const between = text.slice(pair.key.range[1], pair.value.range[0]);
  const equals = between.indexOf('=');
  return {
    indent: indentAt(text, pair.range[0]),
    before: between.slice(0, equals),
    after: between.slice(equals + 1),
    column: pair.key.range[1] + equals - lineStart(text, pair.range[0]),
  };
}
