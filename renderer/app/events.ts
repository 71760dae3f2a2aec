import { bridge } from '../bridge.ts';
import { heardCheck } from '../check/check-session.ts';
import { heardProgress } from './pong-session.ts';
import { refreshAll } from './queries.ts';
import { signal } from './signal.ts';
import { isOwnWrite } from './writes.ts';

/** The file that another program changed while this window was open, until dismissed. */
export const changedOnDisk = signal<string | null>(null);

/** Listens to what the core tells unasked. Returns the way to stop. */
export function wireEvents(): () => void {
  const stopChanges = bridge.on('config.changed', ({ path, hash }) => {
    void refreshAll();
    void isOwnWrite(hash).then((own) => {
      if (!own) changedOnDisk.set(path);
    });
  });
  const stopProgress = bridge.on('pong.progress', heardProgress);
  const stopChecks = bridge.on('check.progress', heardCheck);
  return () => {
    stopChanges();
    stopProgress();
    stopChecks();
  };
}
