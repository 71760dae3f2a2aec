import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAssignments, parseValue } from '../../electron/cli/assignments.ts';

describe('parseValue', () => {
  it.each([
    ['true', true],
    ['false', false],
    ['5', 5],
    ['-3', -3],
    ['1_000', 1000],
    ['0.5', 0.5],
    ['"5"', '5'],
    ["'a b'", 'a b'],
    ['["a", "b"]', ['a', 'b']],
    ['{ command = "x", args = ["y"] }', { command: 'x', args: ['y'] }],
    // Text, although it looks like something else at first.
    ['responses', 'responses'],
    ['https://models.bytefuture.ai/v1', 'https://models.bytefuture.ai/v1'],
    ['a=b', 'a=b'],
    ['', ''],
    ['truely', 'truely'],
    ['1.2.3', '1.2.3'],
    ['2025-04-01', '2025-04-01'],
    ['[beta] Gateway', '[beta] Gateway'],
    ['inf', 'inf'],
    ['1\nother = 2', '1\nother = 2'],
    ['99999999999999999999', '99999999999999999999'],
  ])('%j means %j', (text, value) => {
    expect(parseValue(text)).toEqual(value);
  });
});

describe('parseAssignments', () => {
  it('splits at the first equals sign outside quotes and keeps dotted names', () => {
    expect(parseAssignments(['http_headers."X=Y"=a=b', 'name=Token Station'])).toEqual({
      ok: true,
      fields: { 'http_headers."X=Y"': 'a=b', name: 'Token Station' },
    });
  });

  it.each([
    ['http_headers.X-Version=2', '2'],
    ['http_headers.X-Version=1.10', '1.10'],
    ['query_params.api-version=2025-04-01', '2025-04-01'],
    ['query_params.api-version="2025-04-01"', '2025-04-01'],
    ['http_headers.X-On=true', 'true'],
    ['name=5', '5'],
  ])('takes %s as text: the field takes no other', (word, value) => {
    const read = parseAssignments([word]);
    expect(read.ok && Object.values(read.fields)).toEqual([value]);
  });

  it.each(['=x', 'novalue', '', '"half=x'])('refuses %j', (word) => {
    expect(parseAssignments([word])).toMatchObject({ ok: false });
  });

  it('takes __proto__ as a name like any other', () => {
    const read = parseAssignments(['__proto__=x']);
    expect(read.ok && Object.keys(read.fields)).toEqual(['__proto__']);
  });
});

describe('10,000 random words', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(fc.string(), fc.json()).map(([name, value]) => `${name}=${value}`),
    fc
      .tuple(
        fc.constantFrom('name', 'http_headers.X', '"a.b"', '__proto__', 'constructor', 'experimental_bearer_token'),
        fc.string({ unit: 'grapheme' }),
      )
      .map(([name, value]) => `${name}=${value}`),
  );
  it('are read or refused, without a throw, a prototype or a key that would be written', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
        const read = parseAssignments(words);
        if (!read.ok) {
          expect(read.problem).not.toBe('');
          return;
        }
        expect(Object.keys(read.fields)).toHaveLength(words.length);
        expect(Object.getPrototypeOf(read.fields)).toBe(Object.prototype);
        expect(Object.keys(read.fields)).not.toContain('experimental_bearer_token');
      }),
      { numRuns: 10_000 },
    );
  });
});
