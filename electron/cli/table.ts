/**
 * Rows under a header, in aligned columns.
 * @param width columns of the terminal; the last cell is cut to fit. Infinity: nothing is cut
 */
export function table(header: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  return all.map((row) => `${fit(row.map((cell, i) => pad(cell, widths[i] ?? 0)).join('  '), width)}\n`).join('');
}

/** Lines of `name  value`, aligned. */
export function pairs(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`.trimEnd() + '\n').join('');
}

// By code points: padEnd counts UTF-16 units, and names hold more than ASCII.
const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - [...text].length));

function fit(line: string, width: number): string {
  const text = line.trimEnd();
  const points = [...text];
  return points.length <= width ? text : `${points.slice(0, Math.max(1, width - 1)).join('')}…`;
}
