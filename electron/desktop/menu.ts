import { Menu, shell, type MenuItemConstructorOptions } from 'electron';
import { links } from '../api/links.ts';

/** The menu by each platform's convention: made of roles, so that names and shortcuts are the system's own. */
export function setUpMenu(platform: NodeJS.Platform): void {
  const help: MenuItemConstructorOptions = {
    role: 'help',
    submenu: [{ label: 'Codex Configuration', click: () => void shell.openExternal(links.codexConfig) }],
  };
  const view: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  };
  const first: MenuItemConstructorOptions = platform === 'darwin' ? { role: 'appMenu' } : { role: 'fileMenu' };
  Menu.setApplicationMenu(Menu.buildFromTemplate([first, { role: 'editMenu' }, view, { role: 'windowMenu' }, help]));
}
