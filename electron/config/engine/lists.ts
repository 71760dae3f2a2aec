import type { AST } from 'toml-eslint-parser';
import type { TextEdit } from '../document/edit.ts';
import type { Document } from './document.ts';
import { indentAt, isFirstOnLine, lineBreakAt, lineEnd, lineStart } from './lines.ts';

/** What stands between brackets and commas: an array's elements or an inline table's pairs. */
export interface List {
  /** Offset after the opening bracket. */
  open: number;
  /** Offset of the closing bracket. */
  close: number;
  items: readonly AST.TOMLNode[];
  /** White space inside the brackets where there is one item: `{ a = 1 }` but `[1]`. */
  padding: string;
}

export function listOf(node: AST.TOMLArray | AST.TOMLInlineTable): List {
  const [start, end] = node.range;
  const inline = node.type === 'TOMLInlineTable';
  return { open: start + 1, close: end - 1, items: inline ? node.body : node.elements, padding: inline ? ' ' : '' };
}

/** Adds an item after the last one, on a line of its own where the last one has a line of its own. */
export function appendItem(doc: Document, list: List, content: string): TextEdit[] {
  const { text } = doc;
  const last = list.items.at(-1);
  if (!last) {
    const inside = text.slice(list.open, list.close);
    if (inside.trim() !== '') return [insertion(list.open, `${list.padding}${content}`)];
    return [{ offset: list.open, length: inside.length, content: `${list.padding}${content}${list.padding}` }];
  }
  const lastEnd = last.range[1];
  const comma = commaBetween(doc, lastEnd, list.close);
  if (!isFirstOnLine(text, last.range[0])) {
    return comma ? [insertion(comma.end, ` ${content},`)] : [insertion(lastEnd, `, ${content}`)];
  }
  const line = `${lineBreakAt(text, last.range[0])}${indentAt(text, last.range[0])}${content}`;
  const after = comma?.end ?? lastEnd;
  const place = Math.min(endOfLine(text, after), placeBeforeClose(text, after, list.close));
  return comma ? [insertion(place, `${line},`)] : [insertion(lastEnd, ','), insertion(place, line)];
}

/** Takes an item out, with its line where it has one of its own. */
export function removeItem(doc: Document, list: List, index: number): TextEdit[] {
  const { text } = doc;
  const item = list.items[index];
  if (!item) return [];
  const [start, end] = item.range;
  const [previous, next] = [list.items[index - 1], list.items[index + 1]];
  const comma = commaBetween(doc, end, next?.range[0] ?? list.close);
  const after = comma?.end ?? end;
  const lineFrom = lineStart(text, start);
  const lineTo = lineEnd(text, after);
  const ownLines = lineFrom > list.open && lineTo <= list.close && isFirstOnLine(text, start);
  if (ownLines && onlyComment(text.slice(after, lineTo))) {
    const removed = deletion(lineFrom, lineTo);
    const left = previous && !next && !comma ? commaBetween(doc, previous.range[1], start) : null;
    return left ? [deletion(left.start, left.end), removed] : [removed];
  }
  if (next) return [deletion(start, next.range[0])];
  if (previous) return [deletion(previous.range[1], end)];
  const rest = text.slice(list.open, start) + text.slice(after, list.close);
  return rest.trim() === '' ? [deletion(list.open, list.close)] : [deletion(start, after)];
}

export const insertion = (offset: number, content: string): TextEdit => ({ offset, length: 0, content });
export const deletion = (start: number, end: number): TextEdit => ({ offset: start, length: end - start, content: '' });
export const replacement = (node: AST.TOMLNode, content: string): TextEdit => ({
  offset: node.range[0],
  length: node.range[1] - node.range[0],
  content,
});

const onlyComment = (rest: string) => /^\s*(#.*)?\s*$/.test(rest);

/** The end of an offset's line, before its line break: after a trailing comment, if there is one. */
function endOfLine(text: string, offset: number): number {
  const line = text.slice(offset, lineEnd(text, offset));
  return offset + line.trimEnd().length;
}

/** The offset itself where the closing bracket stands on the same line, else no limit. */
function placeBeforeClose(text: string, offset: number, close: number): number {
  return lineEnd(text, offset) > close ? offset : Infinity;
}

/** The comma among the tokens from one offset to another, outside of comments and strings. */
function commaBetween(doc: Document, from: number, to: number): { start: number; end: number } | null {
  let [low, high] = [0, doc.tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.tokens[middle]?.range[0] ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  const token = doc.tokens[low];
  if (!token || token.range[0] >= to || token.type !== 'Punctuator' || token.value !== ',') return null;
  return { start: token.range[0], end: token.range[1] };
}
