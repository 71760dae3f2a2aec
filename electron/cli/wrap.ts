import { cellsOf, splitAt } from './cells.ts';

/** A column narrower than this is no column: the text then stays in one line. */
const LEAST = 20;

/**
 * A text in lines of at most this width, broken at blanks; a word that is longer is broken where it has to be.
 * @param whole a word that is longer stays as it is
 */
export function wrap(text: string, width: number, whole = false): string[] {
  if (width < LEAST || !Number.isFinite(width)) return [text];
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && cellsOf(last) + 1 + cellsOf(word) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...(whole ? [word] : pieces(word, width)));
  }
  return lines;
}

function pieces(word: string, width: number): string[] {
  const found: string[] = [];
  let rest = word;
  do {
    const [piece, next] = splitAt(rest, width);
    found.push(piece);
    rest = next;
  } while (rest !== '');
  return found;
}

/**
 * A text behind its beginning, its further lines below the first: what a terminal breaks by itself goes on at its left edge,
 * where text from elsewhere would look like a line of ours.
 */
export function hanging(
  before: string,
  text: string,
  width: number,
  { indent = cellsOf(before), whole = false } = {},
): string {
  const lines = wrap(text, width - Math.max(indent, cellsOf(before)), whole);
  return lines.map((line, at) => `${at === 0 ? before : ' '.repeat(indent)}${line}`.trimEnd()).join('\n');
}
