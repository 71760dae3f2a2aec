import type { KeyPath, TextEdit } from '../document/edit.ts';
import { sectionsUnder, type Document } from './document.ts';
import {
  blankAbove,
  blankBelow,
  isBelowComment,
  isHeaderAt,
  lineEnd,
  lineStart,
  ownStart,
  sectionEnd,
  type Span,
} from './lines.ts';
import { deletion, listOf, removeItem } from './lists.ts';
import { follow, type Entry, type Node, type TableNode } from './tree.ts';
import { nothing, type Step } from './step.ts';

/** Removes a key, or a table with its sub-tables, however it is written. Nothing where the path is absent. */
export function planRemove(doc: Document, path: KeyPath): Step {
  const { node, depth } = follow(doc.tree, path);
  if (depth < path.length) return nothing;
  const entries = entriesOf(node);
  const [nested] = entries.filter((entry) => entry.pair.parent.type === 'TOMLInlineTable');
  if (nested && node.kind === 'table' && entries.length > 1) {
    return { instead: [...node.children.keys()].map((key) => ({ kind: 'unset', path: [...path, key] })) };
  }
  if (nested) return { text: removeNested(doc, nested) };
  const sections = sectionsUnder(doc, path).map((section) => ({
    start: ownStart(doc, section),
    end: sectionEnd(doc, section),
  }));
  const tables = joined(doc.text, sections).map((span) => removeBlock(doc.text, span));
  return { text: [...tables, ...removeEntries(doc, entries)] };
}

/** The entries that write a node outside of sections of its own. */
function entriesOf(node: Node): Entry[] {
  if (node.kind === 'value') return [node.entry];
  if (node.kind === 'tables') return [];
  return node.inline ? [node.inline.entry] : node.dotted.map((place) => place.entry);
}

function removeNested(doc: Document, { pair }: Entry): TextEdit[] {
  if (pair.parent.type !== 'TOMLInlineTable') return [];
  const list = listOf(pair.parent);
  return removeItem(doc, list, list.items.indexOf(pair));
}

/**
 * The lines of keys. Root keys that stood alone between blank lines take one of these gaps with them. The comment above
 * a key stays; where it would come to stand above the next header, and read as if it were about that table and go with
 * it, an empty line stays between.
 */
function removeEntries(doc: Document, entries: readonly Entry[]): TextEdit[] {
  const { text } = doc;
  const inRoot = entries.every((entry) => entry.section.header === null);
  const lines = entries.map(({ pair }) => ({
    start: lineStart(text, pair.range[0]),
    end: lineEnd(text, pair.range[1]),
  }));
  return joined(text, lines).map((span) => {
    const [above, below] = [blankAbove(text, span.start), blankBelow(text, span.end)];
    const stoodAlone = (isGap(above) || above.start === 0) && (isGap(below) || below.end === text.length);
    if (inRoot && stoodAlone) return removeBlock(text, span);
    const first = entries.find(({ pair }) => pair.range[0] >= span.start);
    const parts = first && isHeaderAt(text, span.end) && isBelowComment(doc, first.section, span.start);
    return parts ? deletion(span.start, endOfLineBefore(text, span.end)) : removeLines(text, span);
  });
}

const isGap = (span: Span) => span.end > span.start;

/** Whole lines; at the end of a text without a final line break, that of the line before goes too. */
function removeLines(text: string, { start, end }: Span): TextEdit {
  const unfinished = end === text.length && !text.endsWith('\n');
  return deletion(unfinished ? endOfLineBefore(text, start) : start, end);
}

function endOfLineBefore(text: string, start: number): number {
  if (start === 0) return 0;
  return text[start - 2] === '\r' ? start - 2 : start - 1;
}

/** Lines together with the smaller of the gaps around them, so that one gap is left between their neighbours. */
function removeBlock(text: string, { start, end }: Span): TextEdit {
  const [above, below] = [blankAbove(text, start), blankBelow(text, end)];
  if (above.start === 0) return deletion(above.start === start ? start : 0, below.end);
  if (below.end === text.length && !isGap(below)) return removeLines(text, { start: above.start, end });
  const [linesAbove, linesBelow] = [above, below].map((span) => text.slice(span.start, span.end).split('\n').length);
  return (linesBelow ?? 0) <= (linesAbove ?? 0) ? deletion(start, below.end) : deletion(above.start, end);
}

/** Spans that only blank lines part, as one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && text.slice(last.end, span.start).trim() === '') last.end = span.end;
    else result.push({ ...span });
  }
  return result;
}

/** Whether a table is written in a way that leaves nothing behind when its last key goes. */
export function vanishesWhenEmpty(table: TableNode): boolean {
  return table.section === null && table.inline === null;
}
