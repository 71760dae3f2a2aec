import { Notification } from 'electron';
import type { Bridge } from '../api/contract.ts';
import { backgroundCheck } from '../background/background-check.ts';
import { systemClock } from '../background/clock.ts';
import { repeater } from '../background/repeat.ts';

const updateEveryMs = 24 * 60 * 60_000;

/** What the settings may ask to be done now and then: the check of the connection, the look for updates. */
export function backgroundWork({ bridge, open }: { bridge: Bridge; open: (route: string) => void }) {
  // Kept, since one that is collected no longer hears its click.
  let shown: Notification | null = null;
  const check = backgroundCheck({
    bridge,
    clock: systemClock,
    notify({ title, cause }) {
      shown?.close();
      shown = new Notification({ title, body: cause });
      shown.on('click', () => open('#/line'));
      shown.show();
    },
  });
  const updates = repeater(systemClock, async () => {
    await bridge.call('update.check', {});
    return updateEveryMs;
  });
  return { check, updates };
}
