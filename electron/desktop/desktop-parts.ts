import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import type { Log } from '../api/log.ts';
import { ownAppImage } from '../app-image.ts';
import type { DesktopParts } from '../services.types.ts';
import { createUpdates, noUpdates } from '../updates/updates.ts';
import { whoUpdates } from '../updates/who-updates.ts';
import { words } from '../words/words.ts';

/** What the core asks of a window of one's own: the file manager, a folder, updates. */
export async function openDesktopParts(log: Log): Promise<DesktopParts> {
  const by = whoUpdates({
    packaged: app.isPackaged,
    platform: process.platform,
    appImage: ownAppImage(process.env, process.execPath) !== undefined,
    // Written by the builder where it was told of a feed.
    feed: existsSync(join(process.resourcesPath, 'app-update.yml')),
  });
  const updater = by === 'app' ? (await import('./updater.ts')).openUpdater(log) : null;
  return {
    reveal: (path) => shell.showItemInFolder(path),
    async chooseFolder() {
      const question = { title: words().desktop.chooseFolder, properties: ['openDirectory' as const] };
      const over = BrowserWindow.getFocusedWindow();
      const { filePaths } = await (over ? dialog.showOpenDialog(over, question) : dialog.showOpenDialog(question));
      return filePaths[0] ?? null;
    },
    updates: (changed) => (updater ? createUpdates(updater, changed) : noUpdates(by === 'app' ? 'nobody' : by)),
  };
}
