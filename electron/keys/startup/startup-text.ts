import { readMarker, startupLine, type StartupLine, type Trace } from './startup-line.ts';
import type { StartupPlace } from './shells.ts';

/**
 * The texts here hold one character for each byte (latin1), so that whatever encoding a start-up file has, what is not
 * our line stays as it was.
 */
export const bytesOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const wordsOf = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

interface Line {
  /** With its line ending, if it has one. */
  text: string;
  ours: { provider: string; trace: Trace } | null;
}

const linesOf = (text: string): Line[] =>
  (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => ({
    text: line,
    ours: readMarker(wordsOf(line.replace(/\n$/, ''))),
  }));

/** A byte order mark belongs to no line. */
const markOf = (text: string): string => (text.startsWith('\xef\xbb\xbf') ? text.slice(0, 3) : '');

const endingOf = (text: string): string => (/^[^\n]*\r\n/.test(text) ? '\r\n' : '\n');

/** Whether the provider’s line is in the text. */
export const hasLine = (text: string, provider: string): boolean =>
  linesOf(text.slice(markOf(text).length)).some((line) => line.ours?.provider === provider);

/**
 * The text with the line in it, once: a line of this provider’s that is there already is put right where it stands.
 * @param text null where there is no file
 */
export function withLine(text: string | null, line: StartupLine, at: StartupPlace['at']): string {
  const mark = markOf(text ?? '');
  const now = (text ?? '').slice(mark.length);
  const ending = endingOf(now);
  const lines = linesOf(now);
  const [first, ...more] = lines.filter(({ ours }) => ours?.provider === line.provider);
  if (first) {
    const rest = lines.filter((one) => !more.includes(one));
    const kept = bytesOf(startupLine(line, first.ours?.trace ?? null)) + (/\r?\n$/.exec(first.text)?.[0] ?? '');
    return mark + rest.map((one) => (one === first ? kept : one.text)).join('');
  }
  const write = (trace: Trace) => bytesOf(startupLine(line, trace)) + ending;
  if (text === null) return write('made-file');
  if (at === 'start') return mark + write(null) + now;
  if (now === '' || now.endsWith('\n')) return mark + now + write(null);
  return mark + now + ending + write(ending === '\n' ? 'joined' : 'joined-crlf');
}

/** The text without the provider’s line, as it was before; null for a file that was made for the line alone. */
export function withoutLine(text: string, provider: string): string | null {
  const lines = linesOf(text.slice(markOf(text).length));
  let result = markOf(text);
  let madeFile = false;
  for (const [index, line] of lines.entries()) {
    if (line.ours?.provider !== provider) {
      result += line.text;
      continue;
    }
    madeFile ||= line.ours.trace === 'made-file';
    // Where something was written below it since, the line break is needed.
    if (index !== lines.length - 1) continue;
    if (line.ours.trace === 'joined') result = result.replace(/\n$/, '');
    if (line.ours.trace === 'joined-crlf') result = result.replace(/\r\n$/, '');
  }
  return madeFile && result === '' ? null : result;
}

/** The text with the provider’s lines changed, each without its line ending. */
export function withLinesChanged(text: string, provider: string, change: (line: string) => string): string {
  const mark = markOf(text);
  const changed = linesOf(text.slice(mark.length)).map((line) => {
    if (line.ours?.provider !== provider) return line.text;
    const ending = /\r?\n$/.exec(line.text)?.[0] ?? '';
    return bytesOf(change(wordsOf(line.text.slice(0, line.text.length - ending.length)))) + ending;
  });
  return mark + changed.join('');
}
