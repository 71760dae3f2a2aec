import { cellsOf, fit, padTo } from './cells.ts';
import { hanging } from './wrap.ts';

/**
 * Rows under a header, in aligned columns.
 * @param width columns of the terminal; what is longer than its line is cut. Infinity: nothing is cut
 */
export function table(header: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  // One long name leaves room for the columns behind it.
  const most = Math.max(20, Math.floor(width * 0.6));
  const all = [header, ...rows].map((row) => row.map((cell) => fit(cell, most)));
  const widths = header.map((_, column) => Math.max(...all.map((row) => cellsOf(row[column] ?? ''))));
  const line = (row: string[]) => row.map((cell, column) => padTo(cell, widths[column] ?? 0)).join('  ');
  return all.map((row) => `${fit(line(row).trimEnd(), width)}\n`).join('');
}

/** Lines of `name  value`, aligned. */
export function pairs(rows: readonly (readonly [string, string])[], width: number): string {
  const widest = Math.max(0, ...rows.map(([name]) => cellsOf(name)));
  // A path stays whole, so that it can be copied.
  return rows
    .map(([name, value]) => `${hanging(`${padTo(name, widest)}  `, value, width, { whole: true })}\n`)
    .join('');
}
