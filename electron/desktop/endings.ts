import { describeError, type Log } from '../api/log.ts';

/** Electron's app as far as its end goes. */
interface EndingApp {
  on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
}

/**
 * What has to be done before the app ends: all of it is begun when it is about to end, and the end waits for it, once.
 * @returns the way to add to it
 */
export function endings(app: EndingApp, log: Log): (end: () => unknown) => void {
  const ends: (() => unknown)[] = [];
  let ending: Promise<void> | null = null;
  let ended = false;
  const endAll = async () => {
    for (const result of await Promise.allSettled(ends.map(async (end) => end()))) {
      if (result.status === 'rejected') log(`while ending: ${describeError(result.reason, null)}`);
    }
    ended = true;
    app.quit();
  };
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    // Whoever quits once more meanwhile waits for the same end.
    ending ??= endAll();
  });
  return (end) => void ends.push(end);
}
