import type { ConfigText, Fault } from '../../electron/api/contract.ts';

export type Mistake = ConfigText['errors'][number];

/** Where a fault of the typed text lies, by its evidence: `4:8: …`, or `…/config.toml:4:8`. Empty where it does not say. */
export function mistakesOf(fault: Fault | null): Mistake[] {
  if (fault === null || fault.id === 'config-changed') return [];
  const [, line, column, said] = /(?:^|:)(\d+):(\d+)(?::[ \t]*([^\n]*))?/m.exec(fault.evidence) ?? [];
  if (line === undefined || column === undefined) return [];
  return [{ line: Number(line), column: Number(column), message: said ? said : fault.cause }];
}

/**
 * The stretch of text to mark for a mistake: from its column to the end of its line, or the whole line where the
 * column lies past it. Lines and columns are 1-based, columns in UTF-16 units, as CodeMirror counts.
 */
export function stretchOf(
  mistake: Mistake,
  lines: number,
  lineAt: (line: number) => { from: number; to: number },
): { from: number; to: number } {
  const { from, to } = lineAt(Math.min(Math.max(1, mistake.line), lines));
  const start = from + Math.max(0, mistake.column - 1);
  return start < to ? { from: start, to } : { from, to };
}

/** What ends a line, so that a text comes back as it went in: CRLF only where every line ends so. */
export function lineEndOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') && !/(?<!\r)\n/.test(text) ? '\r\n' : '\n';
}
