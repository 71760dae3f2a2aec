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

  it.each(['=x', 'novalue', '', '"half=x'])('refuses %j', (word) => {
    expect(parseAssignments([word])).toMatchObject({ ok: false });
  });

  it('takes __proto__ as a name like any other', () => {
    const read = parseAssignments(['__proto__=x']);
    expect(read.ok && Object.keys(read.fields)).toEqual(['__proto__']);
  });
});
