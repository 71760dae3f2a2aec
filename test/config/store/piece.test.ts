import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieceOf, swapAnywhere, swapPiece } from '../../../electron/config/store/piece.ts';

const text = fc.array(fc.constantFrom('a', 'b', '\n', 'if ', '\xff'), { maxLength: 20 }).map((parts) => parts.join(''));

test('a piece leads from either text to the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const piece = pieceOf(before, after);
      expect(swapPiece(before, piece, 'after')).toBe(after);
      expect(swapPiece(after, piece, 'before')).toBe(before);
    }),
  );
});

test('a line between others is the piece, and nothing of its neighbours', () => {
  const piece = pieceOf('if a; fi\nif c; fi\n', 'if a; fi\nif b; fi\nif c; fi\n');
  expect(piece).toEqual({ at: 9, before: '', after: 'if b; fi\n' });
});

test('a piece that moved is found where it stands alone, and nowhere else', () => {
  const piece = { at: 0, before: '', after: 'ours\n' };
  expect(swapAnywhere('more\nours\n', piece, 'before')).toBe('more\n');
  expect(swapAnywhere('ours\nours\n', piece, 'before')).toBeNull();
  expect(swapAnywhere('more\n', piece, 'before')).toBeNull();
  expect(swapAnywhere('more\n', piece, 'after')).toBeNull();
});
