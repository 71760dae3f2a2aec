import { parse } from 'smol-toml';
import type { PlainValue } from '../api/contract.ts';
import { fieldType } from '../config/providers/field-types.ts';
import { holdsKey } from '../config/secrets/secrets.ts';
import { splitDotted } from '../config/document/table.ts';

export type Assignments = { ok: true; fields: Record<string, PlainValue> } | { ok: false; problem: string };

/** What `--help` says about `k=v`. */
export const assignmentHelp = `
Values: true and false, 5, 0.5, "quoted", ["a", "b"] and { a = 1 } mean what they mean in TOML; anything else is text.
A dotted name reaches into a sub-table: http_headers.X-Team=core, query_params.api-version=2025-04-01.
`;

/**
 * Reads `k=v` words into fields, dotted names kept as they are.
 * A key has no place here: it would stay in the shell's history and in config.toml. Such words are refused, unrepeated.
 */
export function parseAssignments(words: readonly string[]): Assignments {
  const fields = new Map<string, PlainValue>();
  for (const word of words) {
    const match = /^((?:"[^"]*"|'[^']*'|[^="'])+)=([^]*)$/.exec(word);
    const name = match?.[1]?.trim();
    if (!name) return { ok: false, problem: 'expected name=value, such as request_max_retries=2' };
    const path = splitDotted(name) ?? [name];
    const value = fieldType(path) === 'text' ? parseText(match?.[2] ?? '') : parseValue(match?.[2] ?? '');
    if (holdsKey(path, value))
      return { ok: false, problem: `${name} would hold a key in plain text. Use: switchboard key set` };
    if (fields.has(name)) return { ok: false, problem: `${name} is given twice` };
    fields.set(name, value);
  }
  return { ok: true, fields: Object.fromEntries(fields) };
}

/** Of a field that takes text: what is quoted as TOML quotes it, else the text as it is typed, `1.10` and `true` among it. */
function parseText(text: string): string {
  const value = parseValue(text);
  return typeof value === 'string' ? value : text;
}

/** A value as TOML means it where it reads as a boolean, number, quoted string, array or inline table; else text. */
export function parseValue(text: string): PlainValue {
  const trimmed = text.trim();
  if (!/^(?:true$|false$|[+-]?\d|["'[{])/.test(trimmed)) return text;
  let parsed: Record<string, unknown>;
  try {
    parsed = parse(`v = ${trimmed}`);
  } catch {
    // Not TOML: `[beta] gateway`, `1.2.3` and the like are text.
    return text;
  }
  const value = parsed['v'];
  return Object.keys(parsed).length === 1 && isPlain(value) ? value : text;
}

/** Dates and infinities are no plain values: `2025-04-01` stays text, as query parameters want it. */
function isPlain(value: unknown): value is PlainValue {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object' || value === null || value instanceof Date) return false;
  return Object.values(value).every(isPlain);
}
