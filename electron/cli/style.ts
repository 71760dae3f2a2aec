import type { CliIo } from './deps.types.ts';

const codes = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 } as const;
export type Colour = keyof typeof codes;
export type Paint = (colour: Colour, text: string) => string;

/** Colours for a terminal; plain text elsewhere and with NO_COLOR (https://no-color.org). */
export function painter(io: Pick<CliIo, 'isTTY'>, env: NodeJS.ProcessEnv): Paint {
  const plain = !io.isTTY || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return plain ? (_colour, text) => text : (colour, text) => `\u001b[${codes[colour]}m${text}\u001b[0m`;
}

const ours: readonly string[] = ['0', ...Object.values(codes).map(String)].map((code) => `\u001b[${code}m`);

/**
 * The text without what commands a terminal: what a provider, a file or a link says may hold sequences that move the
 * cursor, set the clipboard, or turn the direction of writing. Each such character is shown as JSON writes it; the colours
 * of `painter` stay.
 */
export const withoutCommands = (text: string): string =>
  text.replace(/\p{Cc}\[\d{1,2}m|(?!\n|\t|\r\n)[\p{Cc}\p{Bidi_Control}]/gu, (found) => {
    if (ours.includes(found)) return found;
    const code = (found.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return `\\u${code}${found.slice(1)}`;
  });

export type Status = 'running' | 'ok' | 'warn' | 'fail' | 'skip' | 'pass' | 'refused';

const marks: Record<Status, { mark: string; word: string; colour: Colour }> = {
  running: { mark: '…', word: 'running', colour: 'dim' },
  ok: { mark: '✓', word: 'ok', colour: 'green' },
  pass: { mark: '✓', word: 'ok', colour: 'green' },
  warn: { mark: '!', word: 'warning', colour: 'yellow' },
  refused: { mark: '!', word: 'refused', colour: 'yellow' },
  fail: { mark: '✗', word: 'stopped', colour: 'red' },
  skip: { mark: '·', word: 'skipped', colour: 'dim' },
};

/** One step in a line: its mark and its word, so that nothing is said by colour alone, then its name and detail. */
export function statusLine(paint: Paint, status: Status, name: string, detail: string, ms: number | null): string {
  const { mark, word, colour } = marks[status];
  const time = ms === null ? '' : paint('dim', `  ${formatMs(ms)}`);
  return `${paint(colour, `${mark} ${word.padEnd(8)}`)} ${name.padEnd(9)} ${detail}${time}`.trimEnd();
}

/** A duration in milliseconds, as a person reads it: `84 ms`, `1.2 s`. */
export function formatMs(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
