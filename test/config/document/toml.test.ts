import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TomlTable, TomlValue } from '../../../electron/config/document/edit.ts';
import { formatKey, formatPath, formatValue, parseToml, sameMeaning } from '../../../electron/config/document/toml.ts';

function meaning(text: string): TomlTable {
  const parsed = parseToml(text);
  if (!parsed.ok) throw new Error(parsed.fault.evidence);
  return parsed.value;
}
const read = (text: string) => meaning(`value = ${text}`)['value'];

const { tree: anyValue } = fc.letrec<{ tree: TomlValue }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.double(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.boolean(),
    fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
    fc.array(tie('tree')),
    fc.dictionary(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constant('__proto__')),
      tie('tree'),
    ) as fc.Arbitrary<TomlTable>,
  ),
}));

describe('formatValue and formatKey', () => {
  test('what is written is read again as the same, by TOML 1.0', () => {
    const check = (value: TomlValue) => {
      const text = formatValue(value);
      expect(text).not.toMatch(/[\r\n]/);
      expect(sameMeaning(read(text) as TomlValue, value)).toBe(true);
    };
    fc.assert(fc.property(anyValue, check), { numRuns: 500 });
  });

  test('any key is written so that it is that key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (key) => {
        expect(Object.keys(meaning(`${formatKey(key)} = 1`))).toEqual([key]);
      }),
    );
    expect(formatPath(['model_providers', 'a.b', '', 'ü'])).toBe('model_providers."a.b".""."ü"');
  });

  test.each<[TomlValue, string]>([
    [1, '1'],
    [1.5, '1.5'],
    [-0, '-0.0'],
    [Number.NaN, 'nan'],
    [-Infinity, '-inf'],
    [1e21, '1e+21'],
    [2 ** 60, '1152921504606847000.0'],
    [2n ** 60n, '1152921504606846976'],
    ['a"b\\c\n\u0007ü', '"a\\"b\\\\c\\n\\u0007ü"'],
    [[1, ['a']], '[1, ["a"]]'],
    [{}, '{}'],
    [{ 'a b': true, c: { d: 1 } }, '{ "a b" = true, c = { d = 1 } }'],
    [new Date('1979-05-27T07:32:00Z'), '1979-05-27T07:32:00.000Z'],
  ])('%o is written %s', (value, text) => {
    expect(formatValue(value)).toBe(text);
  });

  test('what TOML cannot hold is not written', () => {
    expect(() => formatValue(2n ** 63n)).toThrow(RangeError);
    expect(() => formatValue('\ud800')).toThrow(TypeError);
  });
});

describe('parseToml', () => {
  test('local dates and times keep their kind and are written as they were', () => {
    for (const text of ['1979-05-27', '07:32:00.000', '1979-05-27T07:32:00.000']) {
      const value = read(text);
      expect(value).toBeInstanceOf(Date);
      expect(formatValue(value as TomlValue)).toBe(text);
    }
  });

  test('TOML 1.1 is read where @iarna/toml gives up', () => {
    expect(meaning('a = {\n  b = "\\e\\x41",\n}\n')).toEqual({ a: { b: '\u001bA' } });
    expect(sameMeaning(read('07:32') as TomlValue, read('07:32:00') as TomlValue)).toBe(true);
  });

  test('a byte order mark is not part of the text, large integers are exact, __proto__ is a key', () => {
    expect(meaning('\uFEFFa = 9007199254740993\n')).toEqual({ a: 9007199254740993n });
    const table = meaning('[__proto__]\npolluted = 1\n');
    expect(Object.keys(table)).toEqual(['__proto__']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test.each(['name = "Acme\nurl = "x"\n', 'name = "Acme\r\n', "name = 'Acme\n"])(
    '%j lacks a quotation mark, and is told so',
    (text) => {
      expect(parseToml(text)).toMatchObject({
        fault: { id: 'config-invalid-toml', cause: expect.stringContaining('. A quotation mark is missing') as string },
      });
    },
  );

  test('a fault names line and column, counted from 1', () => {
    expect(parseToml('a = 1\r\nb = nope\r\n')).toMatchObject({
      ok: false,
      fault: { id: 'config-invalid-toml', evidence: expect.stringMatching(/^2:5: /) },
    });
  });
});

describe('sameMeaning', () => {
  test.each<[string, string, boolean]>([
    ['0x10', '16', true],
    ['1.0', '1', true],
    ['nan', '-nan', true],
    ['0.0', '-0.0', false],
    ['9007199254740993', '9007199254740992', false],
    ['1979-05-27T07:32:00Z', '1979-05-27T00:32:00-07:00', true],
    ['1979-05-27T07:32:00Z', '1979-05-27T07:32:00', false],
    ['1979-05-27', '1979-05-27T00:00:00', false],
    ['"1979-05-27"', '1979-05-27', false],
    ['{ a = 1, b = 2 }', '{ b = 2, a = 1 }', true],
    ['{ a = 1 }', '{ a = 1, b = 2 }', false],
    ['[1, 2]', '[2, 1]', false],
    ['[]', '{}', false],
    ['1', '"1"', false],
    ['"""\na"""', "'a'", true],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameMeaning(read(a) as TomlValue, read(b) as TomlValue)).toBe(same);
    expect(sameMeaning(read(b) as TomlValue, read(a) as TomlValue)).toBe(same);
  });
});
