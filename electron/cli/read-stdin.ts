import { createInterface } from 'node:readline';
import type { CliIo } from './deps.types.ts';

/** All of stdin as text; null where it is longer than that many bytes. */
export async function readStdin(io: CliIo, most: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of io.stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > most) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Asks at a terminal; only y or yes is one. The question goes to stderr, so that stdout stays the result. */
export function confirm(io: CliIo, question: string): Promise<boolean> {
  const lines = createInterface({ input: io.stdin });
  io.stderr.write(`${question} [y/N] `);
  return new Promise<boolean>((resolve) => {
    lines.once('line', (line) => {
      resolve(/^y(es)?$/i.test(line.trim()));
      lines.close();
    });
    lines.once('close', () => resolve(false));
  });
}
