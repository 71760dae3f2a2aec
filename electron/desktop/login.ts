import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from 'electron';
import { hasCode } from '../config/home.ts';

/** What a start at login adds to the command line: the tray alone, no window. */
export const hiddenFlag = '--hidden';

/** Whether this start is to show no window. On macOS a login item has no arguments: the system tells that it was one. */
export const isHiddenStart = (
  args: readonly string[],
  platform: NodeJS.Platform,
  app: Pick<App, 'getLoginItemSettings'>,
): boolean => args.includes(hiddenFlag) || (platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin);

export interface LoginSystem {
  app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings' | 'isPackaged'>;
  platform: NodeJS.Platform;
  /** The program to start: the AppImage itself where it is one. */
  program: string;
  /** ~/.config, or what XDG_CONFIG_HOME names. */
  configHome: string;
}

/**
 * Starts the app at login, or no longer. Linux has no call for it: an entry in the autostart folder says so. What says
 * already what is wished is left alone.
 */
export async function startAtLogin(
  wished: boolean,
  { app, platform, program, configHome }: LoginSystem,
): Promise<void> {
  // Out of a checkout there is no program of ours that could be started.
  if (!app.isPackaged) return;
  if (platform !== 'linux') {
    const { openAtLogin } = app.getLoginItemSettings({ args: [hiddenFlag] });
    return openAtLogin === wished ? undefined : app.setLoginItemSettings({ openAtLogin: wished, args: [hiddenFlag] });
  }
  const folder = join(configHome, 'autostart');
  const path = join(folder, 'switchboard.desktop');
  if (!wished) return rm(path, { force: true });
  const entry = autostartEntry(program);
  const present = await readFile(path, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  });
  if (present === entry) return;
  await mkdir(folder, { recursive: true });
  await writeFile(path, entry);
}

/** https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html */
function autostartEntry(program: string): string {
  const quoted = program
    .replace(/[\\"`$]/g, String.raw`\$&`)
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%');
  return `[Desktop Entry]\nType=Application\nName=Switchboard\nExec="${quoted}" ${hiddenFlag}\nX-GNOME-Autostart-enabled=true\n`;
}
