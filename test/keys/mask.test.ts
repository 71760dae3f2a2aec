import { expect, it } from 'vitest';
import { redact } from '../../electron/keys/mask.ts';

const key = 'sk-canary-4f1e0a9b/c6d+5e8f';

it.each([
  ['the key itself', `Wrong key ${key}.`],
  ['a text that was cut within it', `Wrong key ${key.slice(0, 20)}`],
  ['a text that was cut early in it', `Wrong key ${key.slice(0, 5)}`],
  ['one cut within it that went on', `Wrong key ${key.slice(0, 17)}… (bad)`],
  ['its slashes escaped', `{"error":"Wrong key ${key.replaceAll('/', '\\/')}"}`],
  ['as an address writes it', `https://login.example/?key=${encodeURIComponent(key)}`],
  ['twice', `${key}${key}`],
])('%s: at most the first three and the last four characters are left', (_name, text) => {
  const shown = redact(text, [key]);
  expect(shown).not.toContain(key.slice(0, 4));
  expect(shown).not.toContain(key.slice(-5));
});

it('leaves other words as they are', () => {
  expect(redact('You asked practice/cheap of practice', ['practice-0123456789'])).toContain(
    'practice/cheap of practice',
  );
  expect(redact('A test of sk-other, and more.', [key, 'abc'])).toBe('A test of sk-other, and more.');
});
