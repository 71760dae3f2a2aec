import { OMIT_HEADERS, formatPatch, structuredPatch } from 'diff';
import { isBeside, shortLines } from './beside.ts';
import { commonEnds } from '../document/common-ends.ts';
import type { Encoding } from '../document/decode.ts';
import { maskBoth } from '../secrets/secrets.ts';

/** Lines shown around each change. */
const context = 3;

/**
 * A unified diff of a file's two texts with three lines around each change, '' when they are the same. Secrets are
 * masked; line endings are shown as they are, so that a changed CRLF is a changed line.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  return patch(path, ...maskBoth(before, after));
}

/** What to say where a file is the same text in other bytes. */
export function encodingDiff(path: string, before: Encoding, after: Encoding): string {
  const names = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' };
  return `--- ${path} (${names[before]})\n+++ ${path} (${names[after]})\n`;
}

/** The same for texts whose secrets have been cut out already. */
export function patch(path: string, old: string, made: string): string {
  if (old === made) return '';
  const [before, after] = isBeside(path) ? [shortLines(old), shortLines(made)] : [old, made];
  // Only the lines between what both have in common are compared, however long the file is.
  const { start, end } = commonEnds(before, after);
  const from = linesBack(before, start, context + 1);
  const to = linesOn(before, before.length - end, context + 1);
  const changed = structuredPatch(
    path,
    path,
    before.slice(from, to),
    after.slice(from, after.length - (before.length - to)),
    '',
    '',
    { context },
  );
  const above = countLines(before, from);
  for (const hunk of changed.hunks) {
    hunk.oldStart += above;
    hunk.newStart += above;
  }
  return `--- ${path}\n+++ ${path}\n${formatPatch(changed, OMIT_HEADERS)}`;
}

/** Where the line begins that is so many lines above an offset's own. */
function linesBack(text: string, offset: number, lines: number): number {
  let start = offset;
  for (let count = 0; count <= lines && start > 0; count++) {
    // From the line's own start: the break right before it is that of the line above. A negative place counts as 0.
    const before = count === 0 ? start - 1 : start - 2;
    start = before < 0 ? 0 : text.lastIndexOf('\n', before) + 1;
  }
  return start;
}

/** Where the line ends that is so many lines below an offset's own. */
function linesOn(text: string, offset: number, lines: number): number {
  let end = offset;
  for (let count = 0; count <= lines && end < text.length; count++) end = text.indexOf('\n', end) + 1 || text.length;
  return end;
}

function countLines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
