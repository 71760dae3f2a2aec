import { BrowserWindow, nativeTheme } from 'electron';
import { appAddress } from '../api/app-pages.ts';

/** The ids of the contents of windows opened here: whose messages may be answered. */
const ours = new Set<number>();
export const isOurWindow = (webContentsId: number): boolean => ours.has(webContentsId);

/** Brings the window to the front, opened where there is none; with a route, at that place. */
export async function showWindow(preload: string, route?: string): Promise<void> {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) {
    await openWindow(preload, route);
    return;
  }
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  // The same page: only the place in it changes.
  if (route !== undefined) await window.loadURL(`${appAddress}${route}`);
}

/** Opens the main window. The page has no Node, no preload script but ours, and runs in Chromium's sandbox. */
export async function openWindow(preload: string, route = ''): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: 'Switchboard',
    width: 1080,
    height: 720,
    minWidth: 760,
    minHeight: 560,
    show: false,
    // What is seen before the first paint.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1c1e' : '#ffffff',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  const { id } = window.webContents;
  ours.add(id);
  window.webContents.once('destroyed', () => ours.delete(id));
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${appAddress}${route}`);
  return window;
}
