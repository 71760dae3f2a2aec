import { debuglog } from 'node:util';

type Handler = (error: unknown) => void;

/** The last one decides: a command over its entry, a page that is served over its command. */
const handlers: Handler[] = [];
const handle = (error: unknown) => handlers.at(-1)?.(error);

/**
 * From now on this is given every exception and rejection that nobody caught, where Node would print a stack trace and end
 * the process. Returns the way to stop, after which the one before decides again.
 */
export function onUnhandled(handler: Handler): () => void {
  if (handlers.length === 0) process.on('uncaughtException', handle).on('unhandledRejection', handle);
  handlers.push(handler);
  return () => {
    const at = handlers.indexOf(handler);
    if (at >= 0) handlers.splice(at, 1);
    if (handlers.length === 0) process.off('uncaughtException', handle).off('unhandledRejection', handle);
  };
}

/**
 * Ends the process with exit code 1 and the reason in one line on stderr: for what breaks where no command can say it. What
 * that takes is loaded when it does: Codex waits for `key print`.
 */
export async function endWithReason(error: unknown): Promise<void> {
  const { reasonLine, exit } = await import('./end-with-reason.ts').catch(() => ({
    reasonLine: () => 'Switchboard’s own files have changed',
    exit: () => process.exit(1),
  }));
  process.stderr.write(`switchboard: ${reasonLine(error)}\n`, exit);
}

/** What broke with its stack, for whoever looks for the cause: with NODE_DEBUG=switchboard it is printed, else nothing is. */
export const debugReport: (report: string) => void = debuglog('switchboard');
