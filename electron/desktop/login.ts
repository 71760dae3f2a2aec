import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from 'electron';

/** What a start at login adds to the command line: the tray alone, no window. */
export const hiddenFlag = '--hidden';

export interface LoginSystem {
  app: Pick<App, 'setLoginItemSettings' | 'isPackaged'>;
  platform: NodeJS.Platform;
  /** The program to start: the AppImage itself where it is one. */
  program: string;
  /** ~/.config, or what XDG_CONFIG_HOME names. */
  configHome: string;
}

/** Starts the app at login, or no longer. Linux has no call for it: an entry in the autostart folder says so. */
export async function startAtLogin(
  wished: boolean,
  { app, platform, program, configHome }: LoginSystem,
): Promise<void> {
  // Out of a checkout there is no program of ours that could be started.
  if (!app.isPackaged) return;
  if (platform !== 'linux') return app.setLoginItemSettings({ openAtLogin: wished, args: [hiddenFlag] });
  const folder = join(configHome, 'autostart');
  const path = join(folder, 'switchboard.desktop');
  if (!wished) return rm(path, { force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path, autostartEntry(program));
}

/** https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html */
function autostartEntry(program: string): string {
  const quoted = program
    .replace(/[\\"`$]/g, String.raw`\$&`)
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%');
  return `[Desktop Entry]\nType=Application\nName=Switchboard\nExec="${quoted}" ${hiddenFlag}\nX-GNOME-Autostart-enabled=true\n`;
}
