import { Notification } from 'electron';
import type { Bridge } from '../api/contract.ts';
import type { Log } from '../api/log.ts';
import { backgroundCheck } from '../background/background-check.ts';
import { systemClock } from '../background/clock.ts';
import { repeater } from '../background/repeat.ts';
import { noticeShower } from './notices.ts';

const updateEveryMs = 24 * 60 * 60_000;

/** What the settings may ask to be done now and then: the check of the connection, the look for updates. */
export function backgroundWork(from: { bridge: Bridge; open: (route: string) => void; log: Log }) {
  const { bridge, open, log } = from;
  const show = noticeShower(
    (notice) => new Notification(notice),
    () => open('#/line'),
    log,
  );
  const check = backgroundCheck({
    bridge,
    clock: systemClock,
    notify: ({ title, cause }) => show(title, cause),
  });
  const updates = repeater(systemClock, async () => {
    await bridge.call('update.check', {});
    return updateEveryMs;
  });
  return { check, updates };
}
