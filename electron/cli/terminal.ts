import type { CliIo } from './deps.types.ts';
import { interruptedCode } from './session.ts';

/** This process's terminal or pipes. The second Ctrl+C ends the process at once, whatever is still being cancelled. */
export function terminal(process: NodeJS.Process): CliIo {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // `switchboard models | head`: the reader has read enough.
      if (error.code !== 'EPIPE') throw error;
      process.exit(0);
    });
  }
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    isTTY: process.stdout.isTTY,
    columns: process.stdout.columns || 80,
    onInterrupt(listener) {
      let pressed = 0;
      const hear = () => {
        pressed += 1;
        if (pressed > 1) process.exit(interruptedCode);
        listener();
      };
      process.on('SIGINT', hear);
      return () => process.off('SIGINT', hear);
    },
  };
}

/** Ends the process when everything that was printed has left it, whatever else still holds it open. */
export function exitWith(process: NodeJS.Process, code: number): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}
