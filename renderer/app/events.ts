import { bridge, onBack } from '../bridge.ts';
import { heardCheck } from '../check/check-session.ts';
import { dropAllForms } from '../providers/kept-forms.ts';
import { rawDraft } from '../raw/raw-draft.ts';
import { lastSwitch, overtaken } from './last-switch.ts';
import { heardMenu } from './menu-commands.ts';
import { findPong, forgetPong, heardProgress } from './pong-session.ts';
import { keyOf, queryClient, refreshAfterWrite, refreshAll } from './queries.ts';
import { signal } from './signal.ts';
import { isOwnWrite } from './writes.ts';
import { writing } from './writing.ts';

/** The file that another program changed while this window was open, until dismissed. */
export const changedOnDisk = signal<string | null>(null);

/** Listens to what the core tells unasked. Returns the way to stop. */
export function wireEvents(): () => void {
  // Events may have been missed.
  onBack(() => void refreshAll());
  const stopChanges = bridge.on('config.changed', ({ path, hash }) => {
    writing(refreshAfterWrite());
    void isOwnWrite(hash).then((own) => {
      if (own) return;
      changedOnDisk.set(path);
      overtaken();
    });
  });
  const stopProgress = bridge.on('pong.progress', heardProgress);
  void findPong();
  const stopChecks = bridge.on('check.progress', heardCheck);
  const stopHomes = bridge.on('home.changed', leaveHome);
  const stopSettings = bridge.on('settings.changed', (value) => {
    queryClient.setQueryData(keyOf('settings.read', {}), { ok: true, value });
    void queryClient.invalidateQueries({ queryKey: keyOf('home.list', {}) });
  });
  const stopUpdates = bridge.on('update.changed', (value) =>
    queryClient.setQueryData(keyOf('update.state', {}), { ok: true, value }),
  );
  const stopMenu = bridge.on('menu.chosen', heardMenu);
  return () => {
    stopMenu();
    stopUpdates();
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
  dropAllForms();
  rawDraft.set(null);
  void queryClient.resetQueries();
}
