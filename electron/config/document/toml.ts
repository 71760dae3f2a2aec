import iarna from '@iarna/toml';
import { parse as parseWithSmol, TomlError } from 'smol-toml';
import { ParseError, parseTOML } from 'toml-eslint-parser';
import { makeFault } from '../../faults/words.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { words as say } from '../../words/words.ts';
import type { TomlTable, TomlValue } from './edit.ts';
import { isTable } from './table.ts';

export { formatKey, formatPath, formatValue } from './format-toml.ts';

const byteOrderMark = '\uFEFF';

/** The text without its byte order mark, which Codex reads over and TOML parsers do not. */
export function withoutMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

/**
 * What a TOML text means, as plain data. Fault: config-invalid-toml, with line and column (both from 1).
 * Codex 0.169.0 reads TOML 1.1 (seen: line breaks in inline tables, `\e`, times without seconds); @iarna/toml reads 1.0.
 * So @iarna/toml is asked first, and smol-toml where it gives up.
 * @param path of the file, for the fault's words
 */
export function parseToml(text: string, path?: string): Outcome<TomlTable> {
  const body = withoutMark(text);
  try {
    return ok(plainTable(iarna.parse(body)));
  } catch {
    // Not TOML 1.0. Whether it is TOML at all, the next parser says, with the place.
  }
  try {
    return ok(plainTable(parseWithSmol(body, { integersAsBigInt: 'asNeeded' })));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return failed(invalidToml(body, error, path));
  }
}

/**
 * The fault for a text that a parser refused. It never quotes the text: an unquoted key may stand at the very place.
 * @param body the text without its byte order mark
 */
export function invalidToml(body: string, error: TomlError | ParseError, path?: string) {
  const { line, column, words } = placeOf(error, body);
  return makeFault('config-invalid-toml', { path, line, column, words }, `${line}:${column}: ${words}`);
}

function placeOf(error: TomlError | ParseError, body: string) {
  if (error instanceof TomlError) {
    const said = (error.message.split('\n')[0] ?? '').replace('Invalid TOML document: ', '');
    // A string that runs over the end of its line: its closing quotation mark was lost.
    const line = body.split(/\r?\n/)[error.line - 1] ?? '';
    const unclosed = said === 'control characters are not allowed in strings' && error.column > line.length;
    return { ...endOfUnclosed(body, error), words: unclosed ? say().files.unclosedString : said };
  }
  // smol-toml points at where the mistake is, toml-eslint-parser at where it noticed: prefer the former.
  try {
    parseWithSmol(body, { integersAsBigInt: 'asNeeded' });
  } catch (other) {
    if (other instanceof TomlError) return placeOf(other, body);
    throw other;
  }
  return { line: error.lineNumber, column: error.column + 1, words: error.message };
}

/** Codex marks a string of several lines that is never closed where the text ends, not where it begins. */
function endOfUnclosed(body: string, { line, column }: TomlError): { line: number; column: number } {
  const lines = body.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const quotes = lines[line - 1]?.slice(column - 1, column + 2);
  const rest = lines
    .slice(line - 1)
    .join('')
    .slice(column + 2);
  if ((quotes !== '"""' && quotes !== "'''") || rest.includes(quotes)) return { line, column };
  return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
}

/** The syntax tree of a text (no byte order mark), or the fault. Version 1.1, because Codex reads that. */
export function parseSyntax(body: string): Outcome<ReturnType<typeof parseTOML>> {
  try {
    // toml-eslint-parser 1.0.3 gives a lone 0 at the very end of a text no length; with a line break after it, it does.
    return ok(parseTOML(body.endsWith('0') ? `${body}\n` : body, { tomlVersion: '1.1' }));
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return failed(invalidToml(body, error));
  }
}

/** Own keys only, and `__proto__` is a key like any other. */
export function getKey(table: TomlTable, key: string): TomlValue | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

export function setKey(table: TomlTable, key: string, value: TomlValue): void {
  Object.defineProperty(table, key, { value, writable: true, enumerable: true, configurable: true });
}

/** The value at a path, or undefined. */
export function valueAt(table: TomlTable, path: readonly string[]): TomlValue | undefined {
  let value: TomlValue | undefined = table;
  for (const key of path) value = isTable(value) ? getKey(value, key) : undefined;
  return value;
}

function plainTable(source: object): TomlTable {
  const table: TomlTable = {};
  for (const [key, value] of Object.entries(source)) setKey(table, key, plainValue(value));
  return table;
}

function plainValue(value: unknown): TomlValue {
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) return plainTable(value);
  if (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    typeof value === 'boolean' ||
    value instanceof Date
  )
    return value;
  throw new TypeError(`a TOML parser gave a ${typeof value}`);
}

/**
 * Whether two values mean the same to a TOML reader: order of keys aside, NaN equal to itself, -0.0 not 0.0,
 * an integer equal however it is held, a date equal by kind and instant.
 */
export function sameMeaning(a: TomlValue, b: TomlValue): boolean {
  if (typeof a === 'bigint' || typeof b === 'bigint') return isInteger(a) && isInteger(b) && BigInt(a) === BigInt(b);
  if (a instanceof Date || b instanceof Date)
    return a instanceof Date && b instanceof Date && dateMeaning(a) === dateMeaning(b);
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => sameMeaning(item, b[index] as TomlValue))
    );
  if (isTable(a) && isTable(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => {
        const [left, right] = [getKey(a, key), getKey(b, key)];
        return left !== undefined && right !== undefined && sameMeaning(left, right);
      })
    );
  }
  return Object.is(a, b);
}

const isInteger = (value: TomlValue): value is number | bigint =>
  typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));

/** Both parsers give subclasses of Date whose toISOString tells local kinds apart; only the offset is written differently. */
function dateMeaning(date: Date): string {
  const written = date.toISOString();
  return /T.*(?:Z|[+-]\d\d:\d\d)$/.test(written) ? `instant ${date.getTime()}` : written;
}
