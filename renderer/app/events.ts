import { bridge } from '../bridge.ts';
import { heardCheck } from '../check/check-session.ts';
import { lastSwitch, overtaken } from './last-switch.ts';
import { forgetPong, heardProgress } from './pong-session.ts';
import { keyOf, queryClient, refreshAll } from './queries.ts';
import { signal } from './signal.ts';
import { isOwnWrite } from './writes.ts';

/** The file that another program changed while this window was open, until dismissed. */
export const changedOnDisk = signal<string | null>(null);

/** Listens to what the core tells unasked. Returns the way to stop. */
export function wireEvents(): () => void {
  const stopChanges = bridge.on('config.changed', ({ path, hash }) => {
    void refreshAll();
    void isOwnWrite(hash).then((own) => {
      if (own) return;
      changedOnDisk.set(path);
      overtaken();
    });
  });
  const stopProgress = bridge.on('pong.progress', heardProgress);
  const stopChecks = bridge.on('check.progress', heardCheck);
  const stopHomes = bridge.on('home.changed', leaveHome);
  const stopSettings = bridge.on('settings.changed', (value) => {
    queryClient.setQueryData(keyOf('settings.read', {}), { ok: true, value });
    void queryClient.invalidateQueries({ queryKey: keyOf('home.list', {}) });
  });
  return () => {
    stopSettings();
    stopHomes();
    stopChanges();
    stopProgress();
    stopChecks();
  };
}

/** What was said of the home that was left is no longer so; everything is read from the one that was chosen. */
function leaveHome(): void {
  changedOnDisk.set(null);
  lastSwitch.set(null);
  forgetPong();
  void queryClient.resetQueries();
}
