import { describe, expect, it } from 'vitest';
import { meaningAfter, splitDotted } from '../../../electron/config/document/table.ts';

describe('dotted names', () => {
  it.each([
    ['name', ['name']],
    ['http_headers.X-Title', ['http_headers', 'X-Title']],
    ['http_headers."a.b"', ['http_headers', 'a.b']],
    ["a.'b c'", ['a', 'b c']],
    ['a . b', ['a', 'b']],
    ['', null],
    ['a.', null],
    ['.a', null],
    ['a b', null],
    ['a"b"', null],
  ])('%j', (name, parts) => {
    expect(splitDotted(name)).toEqual(parts);
  });
});

describe('meaningAfter', () => {
  it('carries out edits on the meaning and leaves the original alone', () => {
    const data = { a: { b: 1, c: 2 }, d: 3 };
    expect(
      meaningAfter(data, [
        { kind: 'set', path: ['a', 'b'], value: 5 },
        { kind: 'unset', path: ['a', 'c'] },
        { kind: 'unset', path: ['x', 'y'] },
        { kind: 'remove-table', path: ['d'] },
        { kind: 'add-table', path: ['e', 'f'], values: { g: 1 } },
      ]),
    ).toEqual({ a: { b: 5 }, e: { f: { g: 1 } } });
    expect(data).toEqual({ a: { b: 1, c: 2 }, d: 3 });
  });
});
