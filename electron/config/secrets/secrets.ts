import { maskKey } from '../../keys/mask.ts';
import { secretSpans, secretSpansOfAll, urlSpans, writtenSpans } from './secret-spans.ts';
import type { Span } from './secret-spans.ts';
import type { TomlTable, TomlValue } from '../document/edit.ts';
import { isSecret, looksLikeKey, mayBeSecret, pathOfItem } from './secret-rules.ts';

/** A value that may be shown, given as plain data: dates as text, integers too large for a number as text. */
export type ShownValue = string | number | boolean | ShownValue[] | { [key: string]: ShownValue };

/** A secret as it may be shown; the scheme before it (`Bearer`) stays readable. */
export function maskSecret(value: string): string {
  const [, scheme = '', rest = value] = /^((?:Bearer|Basic|Token)\s+)?(.*)$/is.exec(value) ?? [];
  return scheme + maskKey(rest);
}

/** The text of a configuration file with every secret in it masked. */
export function maskText(text: string): string {
  return replaceSpans(text, secretSpans(text), maskSecret);
}

/**
 * Two versions of a text with their secrets masked, so that two different secrets never look the same: a diff of them
 * shows that a key was exchanged.
 */
export function maskBoth(before: string, after: string): [string, string] {
  const shown = new Map<string, string>();
  const taken = new Set<string>();
  const mask = (secret: string): string => {
    const known = shown.get(secret);
    if (known !== undefined) return known;
    const base = maskSecret(secret);
    let label = base;
    for (let count = 2; taken.has(label); count++) label = `${base} (${String(count)})`;
    taken.add(label);
    shown.set(secret, label);
    return label;
  };
  const [ofBefore = [], ofAfter = []] = secretSpansOfAll([before, after]);
  return [replaceSpans(before, ofBefore, mask), replaceSpans(after, ofAfter, mask)];
}

/** A table as plain data, every secret in it masked. */
export function maskTable(table: TomlTable, path: readonly string[] = []): { [key: string]: ShownValue } {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, maskValue(value, [...path, key])]));
}

function maskValue(value: TomlValue, path: readonly string[]): ShownValue {
  if (typeof value === 'string') return maskString(path, value);
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item, at) => maskValue(item, pathOfItem(path, value[at - 1])));
  return typeof value === 'object' ? maskTable(value, path) : value;
}

/** Whether any string below this path is one that would be masked. What stands in env_key is told by a fault of its own. */
export function holdsKey(path: readonly string[], value: ShownValue | TomlValue): boolean {
  if (path.at(-1)?.toLowerCase() === 'experimental_bearer_token') return true;
  if (typeof value === 'string') return path.at(-1) !== 'env_key' && isSecret(path, value);
  if (Array.isArray(value)) return value.some((one, at) => holdsKey(pathOfItem(path, value[at - 1]), one));
  if (typeof value !== 'object' || value instanceof Date) return false;
  return Object.entries(value).some(([name, one]) => holdsKey([...path, name], one));
}

/** A sentence or a value that is no TOML, with what looks like a secret masked. */
export function maskPlain(text: string): string {
  return !/\s/.test(text) && looksLikeKey(text) ? maskSecret(text) : replaceSpans(text, writtenSpans(text), maskSecret);
}

/** An address with a password or a key in it masked; all else stays as it is. */
export const maskUrl = (url: string): string => replaceSpans(url, urlSpans(url), maskSecret);

/** Whether a text that somebody gives back has what stands for a secret in it: written, it would take the secret's place. */
export const hasMask = (text: string): boolean => text.includes('…');

/** An address to suggest or to write: none where it holds a key, which is never repeated. */
export const addressWithoutKey = (address: string | null | undefined): string | undefined =>
  address && maskUrl(address) === address ? address : undefined;

/** The passwords and keys that `maskUrl` masks, as they stand there. */
export const secretsInUrl = (url: string): string[] =>
  urlSpans(url).map(({ offset, length }) => url.slice(offset, offset + length));

function maskString(path: readonly string[], value: string): string {
  return mayBeSecret(path, value) ? maskSecret(value) : replaceSpans(value, writtenSpans(value), maskSecret);
}

function replaceSpans(text: string, spans: readonly Span[], mask: (secret: string) => string): string {
  let result = '';
  let end = 0;
  for (const { offset, length } of spans) {
    result += text.slice(end, offset) + mask(text.slice(offset, offset + length));
    end = offset + length;
  }
  return result + text.slice(end);
}
