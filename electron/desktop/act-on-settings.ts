import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, globalShortcut } from 'electron';
import type { Bridge } from '../api/contract.ts';
import { describeError, type Log } from '../api/log.ts';
import { ownAppImage } from '../app-image.ts';
import { backgroundWork } from './background.ts';
import { followSettings } from './follow-settings.ts';
import { startAtLogin } from './login.ts';
import { shortcutKeeper } from './shortcut.ts';

/**
 * Does what the settings ask of the desktop, now and whenever they change: the global shortcut, the start at login, the
 * check in the background, the look for updates.
 * @returns whether the app stays in the tray when its last window closes: it does for whoever asked for what needs it there
 */
export async function actOnSettings(from: {
  bridge: Bridge;
  open: (route?: string) => void;
  log: Log;
}): Promise<() => boolean> {
  const { bridge, open, log } = from;
  const keepShortcut = shortcutKeeper(globalShortcut, open, log);
  const work = backgroundWork({ bridge, open, log });
  const system = {
    app,
    platform: process.platform,
    program: ownAppImage(process.env, process.execPath) ?? process.execPath,
    configHome: process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config'),
  };
  let stays = false;
  let atLogin: boolean | null = null;
  const stop = await followSettings(bridge, (settings) => {
    stays = settings.startAtLogin || settings.backgroundCheck || settings.shortcut !== null;
    keepShortcut(settings.shortcut);
    work.check(settings.backgroundCheck);
    work.updates(settings.updateCheck);
    // Asked of the system only when it changes; at the first look only where it is wished, since off is its rest.
    if (settings.startAtLogin !== (atLogin ?? false)) {
      startAtLogin(settings.startAtLogin, system).catch((error: unknown) => log(describeError(error, null)));
    }
    atLogin = settings.startAtLogin;
  });
  app.on('will-quit', () => {
    stop();
    work.check(false);
    work.updates(false);
    globalShortcut.unregisterAll();
  });
  return () => stays;
}
