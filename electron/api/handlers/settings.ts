import type { Settings, SettingsStore } from '../../homes/settings.ts';
import { ok } from '../../faults/fault.ts';
import type { Handlers } from '../handlers.types.ts';

/** What Switchboard itself remembers as wished; whoever acts on it hears of every change. */
export function settingsHandlers({
  settings,
  changed,
}: {
  settings: SettingsStore;
  changed: (now: Settings) => void;
}): Pick<Handlers, 'settings.read' | 'settings.set'> {
  return {
    'settings.read': async () => ok(await settings.read()),
    async 'settings.set'(changes) {
      const now = await settings.set(changes);
      if (now.ok) changed(now.value);
      return now;
    },
  };
}
