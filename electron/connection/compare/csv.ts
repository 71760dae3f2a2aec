import type { Compared } from './compared.types.ts';

type Cell = string | number | null;

const columns: readonly (readonly [string, (row: Compared) => Cell])[] = [
  ['provider', (row) => row.provider],
  ['model', (row) => row.model],
  ['status', (row) => row.status],
  ['answered_by', (row) => row.answeredBy],
  ['first_token_ms', (row) => row.firstTokenMs],
  ['total_ms', (row) => row.totalMs],
  ['input_tokens', (row) => row.inputTokens],
  ['output_tokens', (row) => row.outputTokens],
  ['cost_usd', (row) => row.cost],
  ['answer', (row) => row.answer],
  ['fault', (row) => row.fault?.title ?? null],
];

/** The rows as a CSV file (RFC 4180, CRLF). */
export function comparedAsCsv(rows: readonly Compared[]): string {
  const lines = [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, read]) => read(row)))];
  return lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

/**
 * Text in quotes; what a spreadsheet would run as a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}
