import { ok, type Outcome } from '../../faults/fault.ts';
import { applyTextEdits, type ConfigEdit, type KeyPath } from '../document/edit.ts';
import { readDocument, type Document } from '../engine/document.ts';
import { follow } from '../engine/tree.ts';
import { planEdits } from '../engine/plan-edits.ts';
import { withoutMark } from '../document/toml.ts';
import { verifyEdits } from '../engine/verify-edits.ts';

/**
 * The text with values moved from one path to another, each with the comment at the end of its line: an edit that sets
 * a value knows of no comment. Faults: those of planning.
 */
export function moveWithComments(text: string, moves: readonly { from: KeyPath; to: KeyPath }[], edits: ConfigEdit[]) {
  const planned = planEdits(text, edits);
  if (!planned.ok) return planned;
  const moved = applyTextEdits(text, planned.value);
  const [before, after] = [documentOf(text), documentOf(moved)];
  if (!before.ok) return before;
  if (!after.ok) return after;
  const mark = moved.length - after.value.text.length;
  const comments = moves.flatMap(({ from, to }) => {
    const comment = commentAt(before.value, from)?.comment ?? '';
    const place = commentAt(after.value, to);
    return place?.comment === '' ? [{ offset: place.offset + mark, length: 0, content: comment }] : [];
  });
  const commented = applyTextEdits(moved, comments);
  const verified = verifyEdits(text, commented, edits);
  return verified.ok ? ok(commented) : verified;
}

const documentOf = (text: string): Outcome<Document> => readDocument(withoutMark(text));

/** Where the value at a path ends, and what comment stands after it, with the space before. */
function commentAt(doc: Document, path: KeyPath): { offset: number; comment: string } | null {
  const { node, depth } = follow(doc.tree, path);
  if (depth < path.length || node.kind !== 'value') return null;
  const offset = node.entry.pair.range[1];
  return { offset, comment: /^[ \t]*#[^\r\n]*/.exec(doc.text.slice(offset))?.[0] ?? '' };
}
