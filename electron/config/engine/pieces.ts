import { commonEnds } from '../document/common-ends.ts';
import type { TextEdit } from '../document/edit.ts';

/** A run of the text that is still the original's, or text that is new. */
type Piece = { from: number; to: number } | { content: string };

/**
 * Follows a text through one set of edits after the other, and tells the whole way as edits of the original that do
 * not overlap.
 */
export class Pieces {
  private pieces: Piece[];
  private readonly original: string;

  constructor(original: string) {
    this.original = original;
    this.pieces = [{ from: 0, to: original.length }];
  }

  /** Applies edits whose offsets are those of the present text. They must not overlap. */
  apply(edits: readonly TextEdit[]): void {
    const ordered = edits.map((edit, index) => ({ ...edit, index }));
    ordered.sort((a, b) => b.offset - a.offset || b.length - a.length || b.index - a.index);
    for (const edit of ordered) this.replace(edit);
  }

  get text(): string {
    return this.pieces.map((piece) => this.textOf(piece)).join('');
  }

  /** The edits that lead from the original to the present text, in order, each as small as it can be. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let offset = 0;
    let content = '';
    const close = (upTo: number) => {
      const edit = trimmed(this.original, { offset, length: upTo - offset, content });
      if (edit.length > 0 || edit.content !== '') edits.push(edit);
      content = '';
    };
    for (const piece of this.pieces) {
      if ('content' in piece) {
        content += piece.content;
        continue;
      }
      close(piece.from);
      offset = piece.to;
    }
    close(this.original.length);
    return edits;
  }

  private textOf(piece: Piece): string {
    return 'content' in piece ? piece.content : this.original.slice(piece.from, piece.to);
  }

  private replace(edit: TextEdit): void {
    const first = this.split(edit.offset);
    const after = this.split(edit.offset + edit.length);
    this.pieces.splice(first, after - first, ...(edit.content === '' ? [] : [{ content: edit.content }]));
  }

  /** Makes a piece begin at an offset of the present text; gives its index. */
  private split(offset: number): number {
    let start = 0;
    for (const [index, piece] of this.pieces.entries()) {
      if (offset === start) return index;
      const length = this.textOf(piece).length;
      if (offset < start + length) {
        this.pieces.splice(index, 1, ...halves(piece, offset - start));
        return index + 1;
      }
      start += length;
    }
    return this.pieces.length;
  }
}

function halves(piece: Piece, at: number): [Piece, Piece] {
  return 'content' in piece
    ? [{ content: piece.content.slice(0, at) }, { content: piece.content.slice(at) }]
    : [
        { from: piece.from, to: piece.from + at },
        { from: piece.from + at, to: piece.to },
      ];
}

/** The edit without what it would replace by the same. */
function trimmed(text: string, edit: TextEdit): TextEdit {
  const old = text.slice(edit.offset, edit.offset + edit.length);
  const { start, end } = commonEnds(old, edit.content);
  return {
    offset: edit.offset + start,
    length: edit.length - start - end,
    content: edit.content.slice(start, edit.content.length - end),
  };
}
