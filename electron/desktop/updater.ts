import electronUpdater from 'electron-updater';
import type { Log } from '../api/log.ts';
import type { Updater } from '../updates/updates.ts';

/** electron-updater for this platform. It reads where releases are from `app-update.yml` beside the app, and asks nobody yet. */
export function openUpdater(log: Log): Updater {
  const updater = electronUpdater.autoUpdater;
  const quiet = () => undefined;
  const tell = (message?: unknown) => log(`update: ${String(message)}`);
  updater.logger = { info: quiet, debug: quiet, warn: tell, error: tell };
  return updater;
}
