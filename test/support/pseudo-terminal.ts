import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { posixWord } from '../../electron/shell-word.ts';

export interface Shown {
  code: number | null;
  /** Every byte that came to the terminal, its line ends as \n. */
  raw: string;
  /** What stands on it at the end, a row each, without colours. */
  rows: string[];
}

/** Runs a program at a real terminal of its own (`script`), of so many columns, to its end. */
export async function atTerminal(words: string[], env: NodeJS.ProcessEnv, columns = 80): Promise<Shown> {
  const command = `stty cols ${String(columns)} rows 24; exec ${words.map(posixWord).join(' ')}`;
  const args = process.platform === 'linux' ? ['-qec', command, '/dev/null'] : ['-q', '/dev/null', 'sh', '-c', command];
  const child = spawn('script', args, {
    env: { TERM: 'xterm-256color', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let raw = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => (raw += data));
  const [code] = (await once(child, 'close')) as [number | null];
  raw = raw.replaceAll('\r\n', '\n');
  return { code, raw, rows: raw.split('\n').flatMap((line) => rowsOf(line, columns)) };
}

/** A line as a terminal shows it: what is overwritten is gone, and what is too long goes on at the left edge. */
function rowsOf(line: string, columns: number): string[] {
  const last = line.split(/\p{Cc}{2}\[K/u).at(-1) ?? '';
  const text = [...last.replace(/\p{Cc}\[\d+m/gu, '')];
  const count = Math.max(1, Math.ceil(text.length / columns));
  return Array.from({ length: count }, (_, row) => text.slice(row * columns, (row + 1) * columns).join(''));
}
