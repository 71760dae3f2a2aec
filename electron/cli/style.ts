import { withoutCommands } from '../printable.ts';
import type { CliIo } from './deps.types.ts';
import { hanging } from './wrap.ts';

const codes = { red: '31', green: '32', yellow: '33', dim: '2', bold: '1' } as const;
export type Colour = keyof typeof codes;
export type Paint = (colour: Colour, text: string) => string;

// Our own codes stand in a text as one character each until it is printed. These are noncharacters, which Unicode keeps for
// use within a program: https://www.unicode.org/faq/private_use.html#noncharacters
const marks: Record<Colour, string> = {
  ...{ red: '\ufdd0', green: '\ufdd1', yellow: '\ufdd2', dim: '\ufdd3', bold: '\ufdd4' },
};
const endOfColour = '\ufdd5';
/** Before a line that takes the place of the one at which the cursor is. */
export const overLine = '\ufdd6';

const sequences = new Map<string, string>([
  ...Object.entries(codes).map(([colour, code]) => [marks[colour as Colour], `\u001b[${code}m`] as const),
  [endOfColour, '\u001b[0m'],
  [overLine, '\r\u001b[K'],
]);

export const paint: Paint = (colour, text) => `${marks[colour]}${text}${endOfColour}`;

/**
 * How a finished text is printed here: colours for a terminal, none elsewhere and with NO_COLOR (https://no-color.org). Our
 * own codes come last: whatever else is in the text commands no terminal.
 */
export function printer({ isTTY }: Pick<CliIo, 'isTTY'>, env: NodeJS.ProcessEnv): (text: string) => string {
  const coloured = isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  const sequence = (mark: string) => ((mark === overLine ? isTTY : coloured) ? sequences.get(mark) : undefined) ?? '';
  return (text) => withoutCommands(text).replace(/[\ufdd0-\ufdef]/g, sequence);
}

export type Status = 'running' | 'ok' | 'warn' | 'fail' | 'skip' | 'pass' | 'refused';

const statuses: Record<Status, { mark: string; word: string; colour: Colour }> = {
  running: { mark: '…', word: 'running', colour: 'dim' },
  ok: { mark: '✓', word: 'ok', colour: 'green' },
  pass: { mark: '✓', word: 'ok', colour: 'green' },
  warn: { mark: '!', word: 'warning', colour: 'yellow' },
  refused: { mark: '!', word: 'refused', colour: 'yellow' },
  fail: { mark: '✗', word: 'stopped', colour: 'red' },
  skip: { mark: '·', word: 'skipped', colour: 'dim' },
};

/**
 * One step in a line: its mark and its word, so that nothing is said by colour alone, then its name and detail.
 * @param step fit to be printed
 */
export function statusLine(
  step: { status: Status; name: string; detail: string; durationMs: number | null },
  width: number,
): string {
  const { mark, word, colour } = statuses[step.status];
  const time = step.durationMs === null ? '' : paint('dim', `  ${formatMs(step.durationMs)}`);
  const before = `${paint(colour, `${mark} ${word.padEnd(8)}`)} ${step.name.padEnd(9)} `;
  return hanging(before, `${step.detail}${time}`, width).trimEnd();
}

/** A duration in milliseconds, as a person reads it: `84 ms`, `1.2 s`. */
export function formatMs(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
