import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { CliIo } from './deps.types.ts';
import { readStdin } from './read-stdin.ts';

export type KeyRead = { read: 'key'; key: string } | { read: 'too-long' } | { read: 'interrupted' };

/** As much as the contract takes; a key is far shorter. */
const longest = 16_384;

/**
 * Reads a key from stdin: all of a pipe, or a line typed at a terminal without showing it. The prompt goes to stderr,
 * so that stdout stays the result. Trimmed: a file or a paste often ends with a newline.
 */
export async function readKey(io: CliIo, prompt: string): Promise<KeyRead> {
  if (io.stdin.isTTY) return typed(io, prompt);
  const text = await readStdin(io, longest);
  return text === null ? { read: 'too-long' } : { read: 'key', key: text.trim() };
}

function typed(io: CliIo, prompt: string): Promise<KeyRead> {
  // readline in terminal mode turns the terminal's own echo off and echoes into `output`, which swallows it.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: io.stdin, output: silent, terminal: true, historySize: 0 });
  io.stderr.write(prompt);
  return new Promise<KeyRead>((resolve) => {
    const finish = (result: KeyRead) => {
      // Settled first: closing emits `close` at once.
      resolve(result);
      lines.close();
    };
    lines.once('line', (line) =>
      finish(line.length > longest ? { read: 'too-long' } : { read: 'key', key: line.trim() }),
    );
    lines.once('SIGINT', () => finish({ read: 'interrupted' }));
    // Ctrl+D on an empty line: nothing was given, and an empty key is refused by the core.
    lines.once('close', () => resolve({ read: 'key', key: '' }));
  }).finally(() => io.stderr.write('\n'));
}
