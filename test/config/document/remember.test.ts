import { expect, test } from 'vitest';
import { remember } from '../../../electron/config/document/remember.ts';

test('the last texts are answered once, and the one not asked for longest is forgotten', () => {
  const asked: string[] = [];
  const lengthOf = remember(2, (text) => {
    asked.push(text);
    return text.length;
  });
  expect(['a', 'bb', 'a', 'ccc', 'a', 'bb'].map((text) => lengthOf(text))).toEqual([1, 2, 1, 3, 1, 2]);
  expect(asked).toEqual(['a', 'bb', 'ccc', 'bb']);
});
