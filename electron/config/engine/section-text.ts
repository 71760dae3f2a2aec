import type { TomlTable } from '../document/edit.ts';
import { formatKey, formatPath, formatValue } from '../document/format-toml.ts';
import { isTable } from '../document/table.ts';

/**
 * A table as `[header]` and keys, its tables as headers of their own after it, a blank line before each, as Codex
 * writes them. A table that holds nothing but tables needs no header.
 */
export function sectionText(path: readonly string[], table: TomlTable, lineBreak: string, indent = ''): string {
  const entries = Object.entries(table);
  const plain = entries.filter(([, value]) => !isTable(value));
  const blocks: string[] = [];
  if (plain.length > 0 || entries.length === 0) {
    const lines = plain.map(([key, value]) => `${indent}${formatKey(key)} = ${formatValue(value)}${lineBreak}`);
    blocks.push(`${indent}[${formatPath(path)}]${lineBreak}${lines.join('')}`);
  }
  for (const [key, value] of entries) {
    if (isTable(value)) blocks.push(sectionText([...path, key], value, lineBreak, indent));
  }
  return blocks.join(lineBreak);
}

/** A table as dotted keys, a line each: `prefix.name = "…"`. */
export function dottedPairs(prefix: string, table: TomlTable): string[] {
  const entries = Object.entries(table);
  if (entries.length === 0) return [`${prefix} = {}`];
  return entries.flatMap(([key, value]) => {
    const path = `${prefix}.${formatKey(key)}`;
    return isTable(value) ? dottedPairs(path, value) : [`${path} = ${formatValue(value)}`];
  });
}
