import { holdsThread } from '../keys/keytar-keychain.ts';
import { crashLine, crashReport } from './crash-report.ts';
import { debugReport } from './unhandled.ts';

/** Why, in one line without a key; with NODE_DEBUG=switchboard the whole report as well. */
export function reasonLine(error: unknown): string {
  const versions = [{ name: 'Node', version: process.version }];
  debugReport(
    crashReport({ what: 'An exception outside of a command', error, at: new Date() }, { versions, env: process.env }),
  );
  return crashLine(error, process.env);
}

/** A keychain that waits for its prompt holds a thread which nothing but a signal ends. */
export const exit = (): unknown => (holdsThread() ? process.kill(process.pid, 'SIGKILL') : process.exit(1));
