import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonEnds } from '../../../electron/config/document/common-ends.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 });

test('what two texts share at both ends, counted once, also beyond a block', () => {
  fc.assert(
    fc.property(text, text, text, fc.constantFrom(0, 4095, 4096, 9000), (head, one, other, padding) => {
      const pad = 'p'.repeat(padding);
      const [a, b] = [pad + head + one + pad, pad + head + other + pad];
      const { start, end } = commonEnds(a, b);
      expect(a.slice(0, start)).toBe(b.slice(0, start));
      expect(a.slice(a.length - end)).toBe(b.slice(b.length - end));
      expect(start + end).toBeLessThanOrEqual(Math.min(a.length, b.length));
      const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
      const oneIsUsedUp = restA === '' || restB === '';
      expect(oneIsUsedUp || (restA[0] !== restB[0] && restA.at(-1) !== restB.at(-1))).toBe(true);
    }),
  );
});
