import type { AST } from 'toml-eslint-parser';
import type { TomlValue } from '../document/edit.ts';
import { escapeBasic, formatKey, formatValue } from '../document/format-toml.ts';

const control = /[\p{Cc}\p{Surrogate}]/u;
const controlBesideBreak = /(?![\n\t])[\p{Cc}\p{Surrogate}]/u;

/** A value written in the quoting style of the one that it replaces, where that style can hold it. */
export function formatLike(old: AST.TOMLContentNode, value: TomlValue, lineBreak: string): string {
  if (typeof value !== 'string' || old.type !== 'TOMLValue' || old.kind !== 'string') return formatValue(value);
  if (old.multiline) return formatMultiline(old.style, value, lineBreak);
  return old.style === 'literal' && isLiteral(value) ? `'${value}'` : formatValue(value);
}

/** A key in the quoting style of the one that it replaces. */
export function formatKeyLike(old: AST.TOMLBare | AST.TOMLQuoted, key: string): string {
  if (old.type === 'TOMLBare') return formatKey(key);
  return old.style === 'literal' && isLiteral(key) ? `'${key}'` : formatValue(key);
}

const isLiteral = (text: string) => !text.includes("'") && !control.test(text);

/** Stays on several lines where the new text has several and the file breaks lines as the text does. */
function formatMultiline(style: 'basic' | 'literal', value: string, lineBreak: string): string {
  if (!value.includes('\n') || lineBreak !== '\n' || controlBesideBreak.test(value)) return formatValue(value);
  if (style === 'literal' && !value.includes("''") && !value.endsWith("'")) return `'''\n${value}'''`;
  return `"""\n${value.split('\n').map(escapeBasic).join('\n')}"""`;
}
