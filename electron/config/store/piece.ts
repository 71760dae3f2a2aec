import { commonEnds } from '../document/common-ends.ts';
import type { Bytes } from '../files/dotfile.ts';

/** What a write changed in a file, without what stands around it. */
export interface Piece {
  /** Offset of the change in the file’s bytes. */
  at: number;
  before: string;
  after: string;
}

/** The piece of a file that differs, from the start of a line where that can be chosen. */
export function pieceOf(before: Bytes, after: Bytes): Piece {
  const [old, now] = [before ?? '', after ?? ''];
  const { start, end } = commonEnds(old, now);
  const piece = { at: start, before: old.slice(start, old.length - end), after: now.slice(start, now.length - end) };
  const moving = piece.before === '' ? 'after' : piece.after === '' ? 'before' : null;
  if (moving === null) return piece;
  // The same insertion can often be read as one a few letters earlier: of `fi\nif b; fi\n` into `if a; …`.
  for (let at = start; at > 0 && old[at - 1] !== '\n'; at -= 1) {
    const [letter, text] = [old[at - 1] ?? '', piece[moving]];
    if (!text.endsWith(letter)) return piece;
    piece[moving] = letter + text.slice(0, -1);
    piece.at = at - 1;
  }
  return piece;
}

/** The text with one side of a piece put in the place of the other where that was; null where it is not there. */
export function swapPiece(text: string, { at, before, after }: Piece, side: 'before' | 'after'): string | null {
  const [out, into] = side === 'before' ? [after, before] : [before, after];
  return text.startsWith(out, at) ? text.slice(0, at) + into + text.slice(at + out.length) : null;
}

/** The same wherever that piece stands by now; null where it stands nowhere, or in two places. */
export function swapAnywhere(text: string, piece: Piece, side: 'before' | 'after'): string | null {
  const out = side === 'before' ? piece.after : piece.before;
  const at = text.indexOf(out);
  return out === '' || at < 0 || text.includes(out, at + 1) ? null : swapPiece(text, { ...piece, at }, side);
}
