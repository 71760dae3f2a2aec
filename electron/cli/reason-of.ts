import { crashLine, crashReport } from '../crash/crash-report.ts';
import { debugReport } from '../crash/unhandled.ts';
import type { Session } from './session.ts';

/** Why something broke that nobody expected, in one line without a key; with NODE_DEBUG=switchboard the whole report as well. */
export function reasonOf({ deps: { env, version } }: Session, error: unknown): string {
  const versions = [
    { name: 'Switchboard', version },
    { name: 'Node', version: process.version },
  ];
  debugReport(crashReport({ what: 'An exception in a command', error, at: new Date() }, { versions, env }));
  return crashLine(error, env);
}
