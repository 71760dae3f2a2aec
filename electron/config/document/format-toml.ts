import type { TomlTable, TomlValue } from './edit.ts';

const named: Record<string, string> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** A key as TOML writes it: bare where it may be, else a basic string. */
export function formatKey(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : formatString(key);
}

/** A dotted path, as in a table's header. */
export function formatPath(path: readonly string[]): string {
  return path.map(formatKey).join('.');
}

/**
 * A value as TOML writes it, on one line: strings basic, tables inline.
 * @throws RangeError for an integer beyond 64 bits, TypeError for a string with half a surrogate pair
 */
export function formatValue(value: TomlValue): string {
  if (typeof value === 'string') return formatString(value);
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'bigint') return formatInteger(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `[${value.map(formatValue).join(', ')}]`;
  return formatInlineTable(value);
}

function formatInlineTable(table: TomlTable): string {
  const pairs = Object.entries(table).map(([key, value]) => `${formatKey(key)} = ${formatValue(value)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

function formatString(text: string): string {
  return `"${escapeBasic(text)}"`;
}

/** The inside of a basic string. */
export function escapeBasic(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('half a surrogate pair cannot be written in UTF-8');
  return text.replace(/[\p{Cc}"\\]/gu, (unit) => named[unit] ?? hexEscape(unit));
}

function hexEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
}

function formatNumber(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  // A whole number that a double holds only nearly was a float: as an integer it would claim digits it does not have.
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    const digits = String(value);
    return digits.includes('e') ? digits : `${digits}.0`;
  }
  return String(value);
}

function formatInteger(value: bigint): string {
  if (BigInt.asIntN(64, value) !== value) throw new RangeError('a TOML integer has 64 bits');
  return String(value);
}
