import type { AppUpdater, UpdateInfo } from 'electron-updater';
import type { Update } from '../api/contract.ts';
import { plainNotes } from './plain-notes.ts';
import { reasonInWords } from './update-reasons.ts';

/** As much of electron-updater as is used. */
export interface Updater extends Pick<
  AppUpdater,
  'autoDownload' | 'autoInstallOnAppQuit' | 'downloadUpdate' | 'quitAndInstall'
> {
  checkForUpdates(): Promise<{
    isUpdateAvailable: boolean;
    updateInfo: Pick<UpdateInfo, 'version' | 'releaseNotes'>;
  } | null>;
  on(event: 'download-progress', listener: (progress: { percent: number }) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** Updates of this app, as the verbs `update.*` see them. */
export interface Updates {
  state(): Update;
  /** Asks the feed for the newest release. Downloads nothing. */
  check(): Promise<Update>;
  download(): Promise<Update>;
  install(): Update;
}

const nothing: Omit<Update, 'by'> = { state: 'idle', version: null, notes: '', percent: null, reason: null };

/** Where nothing can be asked: another brings the updates, or nobody does. */
export function noUpdates(by: Exclude<Update['by'], 'app'>): Updates {
  const state = (): Update => ({ ...nothing, by });
  return { state, check: async () => state(), download: async () => state(), install: state };
}

/**
 * Updates through electron-updater, each step only when it is asked for. What was downloaded is installed when the app
 * ends. A failure is a state with its reason, and can be tried again.
 */
export function createUpdates(updater: Updater, changed: (now: Update) => void): Updates {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = true;
  let now: Update = { ...nothing, by: 'app' };
  const become = (next: Partial<Update>): Update => {
    now = { ...now, ...next };
    changed(now);
    return now;
  };
  const failedAs = (error: unknown) => become({ state: 'failed', percent: null, reason: reasonInWords(error) });
  updater.on('download-progress', ({ percent }) => {
    if (now.state === 'downloading') become({ percent: Math.floor(percent) });
  });
  // What fails once it is downloaded rejects nothing: it is only told here. Until then whoever asked hears it too.
  updater.on('error', (error) => {
    if (now.state === 'downloading' || now.state === 'ready') failedAs(error);
  });

  return {
    state: () => now,
    async check() {
      if (now.state === 'checking' || now.state === 'downloading' || now.state === 'ready') return now;
      become({ state: 'checking', reason: null });
      try {
        const found = await updater.checkForUpdates();
        if (!found?.isUpdateAvailable) return become({ ...nothing, state: 'current' });
        const { version, releaseNotes } = found.updateInfo;
        return become({ state: 'available', version, notes: plainNotes(releaseNotes) });
      } catch (error) {
        return failedAs(error);
      }
    },
    async download() {
      if (now.version === null || now.state === 'downloading' || now.state === 'ready') return now;
      become({ state: 'downloading', percent: 0, reason: null });
      try {
        await updater.downloadUpdate();
        return become({ state: 'ready', percent: null });
      } catch (error) {
        // It may have been told already.
        return now.state === 'failed' ? now : failedAs(error);
      }
    },
    install() {
      if (now.state === 'ready') updater.quitAndInstall();
      return now;
    },
  };
}
