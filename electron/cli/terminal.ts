import { holdsThread } from '../keys/keytar-keychain.ts';
import { onUnhandled } from '../crash/unhandled.ts';
import type { CliIo } from './deps.types.ts';
import { interruptedCode } from './session.ts';

// A parent in the same terminal (npm start) passes on the Ctrl+C that we have heard already: one press, two signals.
const samePressMs = 500;

/**
 * This process's terminal or pipes. Being told to end by SIGTERM or SIGHUP is as good as Ctrl+C. A second Ctrl+C ends
 * the process at once, whatever is still being cancelled.
 */
export function terminal(process: NodeJS.Process): CliIo {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // `switchboard models | head`: the reader has read enough. Of any other end, as of a terminal that is gone, there is
      // nobody left to tell.
      process.exit(error.code === 'EPIPE' ? 0 : 1);
    });
  }
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    isTTY: process.stdout.isTTY,
    columns: process.stdout.columns || 80,
    onUnhandled,
    onInterrupt(listener) {
      const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
      let first: number | undefined;
      const hear = () => {
        if (first !== undefined && performance.now() - first > samePressMs) process.exit(interruptedCode);
        if (first !== undefined) return;
        first = performance.now();
        listener();
      };
      for (const signal of signals) process.on(signal, hear);
      return () => {
        for (const signal of signals) process.off(signal, hear);
      };
    },
  };
}

/**
 * Ends the process when everything that was printed has left it, whatever else still holds it open. A keychain that waits
 * for its prompt holds a thread which nothing but a signal ends.
 */
export function exitWith(process: NodeJS.Process, code: number): void {
  const end = () => (holdsThread() ? process.kill(process.pid, 'SIGKILL') : process.exit(code));
  process.stdout.write('', () => process.stderr.write('', end));
}
