import { expect, it } from 'vitest';
import { maskKey, redact, withoutKey } from '../../electron/keys/mask.ts';

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

const odd = `sk-canary'"\\%41 &<7f/3a`;
const json = (text: string) => JSON.stringify(text).slice(1, -1);
const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const unicode = (text: string) =>
  text.replace(/["'&<\\+]/g, (one) => `\\u${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);

it.each([
  ['JSON', json],
  ['JSON in JSON', (text: string) => json(json(text))],
  ['JSON with its slashes escaped', (text: string) => json(text).replaceAll('/', '\\/')],
  ['JSON with its signs as numbers', unicode],
  ['a literal string of Python or Rust', (text: string) => json(text).replaceAll("'", "\\'")],
  ['a shell, single quotes', (text: string) => text.replaceAll("'", `'\\''`)],
  ['a shell, quotes of both kinds', (text: string) => text.replaceAll("'", `'"'"'`)],
  ['a shell, double quotes', (text: string) => text.replace(/["\\$`]/g, '\\$&')],
  ['a shell, each sign by itself', (text: string) => text.replace(/[^A-Za-z0-9]/g, '\\$&')],
  ['PowerShell', (text: string) => text.replaceAll("'", "''")],
  ['an address', encodeURIComponent],
  ['an address in an address', (text: string) => encodeURIComponent(encodeURIComponent(text))],
  ['a form', (text: string) => new URLSearchParams([['', text]]).toString().slice(1)],
  ['a page', html],
  ['a page by numbers', (text: string) => text.replace(/[^\w -]/g, (one) => `&#${String(one.charCodeAt(0))};`)],
])('a key with every odd sign, quoted as by %s, is masked, whole and cut', (_name, quoted) => {
  const written = quoted(odd);
  for (const secret of [odd, `${odd}\n${odd}`]) {
    const shown = redact(`It said: ${quoted(secret)}, twice: "${written}"; ${written.slice(0, -3)}`, [secret, odd]);
    expect(shown).not.toMatch(/canary|sk-c|7f|3a(?!,|"|;)/);
    expect(shown).toContain('It said: ');
    expect(shown).toContain(', twice: "');
  }
});

it('is quick with a long text and a long secret', () => {
  const secret = 'x1"y2'.repeat(20_000);
  const shown = redact(`${'x1\\"'.repeat(50_000)} and ${JSON.stringify(secret)}`, [secret]);
  expect(shown.endsWith(` and "${maskKey(secret)}"`)).toBe(true);
});

it('takes a key that was just given out of what is printed, quoted or not, and nothing that only begins like it', () => {
  const printed = `${JSON.stringify({ value: odd, shown: "sk-canary'" })} ${odd}`;
  expect(withoutKey(printed, odd)).toBe(`{"value":"…","shown":"sk-canary'"} …`);
});
