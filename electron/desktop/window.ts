import { BrowserWindow, nativeTheme, screen } from 'electron';
import { appAddress } from '../api/app-pages.ts';
import { groundOf } from '../window/ground.ts';
import type { KeptPlace } from '../window/keep-place.ts';
import { loadPage } from '../window/load-page.ts';
import { oneAtATime } from '../window/one-at-a-time.ts';
import { openingFor, smallest } from '../window/place.ts';

/** The ids of the contents of windows opened here: whose messages may be answered. */
const ours = new Set<number>();
export const isOurWindow = (webContentsId: number): boolean => ours.has(webContentsId);

export interface WindowParts {
  preload: string;
  place: KeptPlace;
}

/** Brings the window to the front, opened where there is none; with a route, at that place. Settles when the page is loaded. */
export async function showWindow(parts: WindowParts, route?: string): Promise<void> {
  const [there] = BrowserWindow.getAllWindows();
  if (!there) {
    const opened = await openOnce({ ...parts, route });
    // Whoever asked first opened it, at a place of their own.
    if (route !== undefined && opened.route !== route) await loadPage(opened.window, addressOf(route));
    return opened.loaded;
  }
  if (there.isMinimized()) there.restore();
  there.show();
  there.focus();
  // The same page: only the place in it changes. Where it is there already, loading would begin it anew.
  if (route !== undefined && there.webContents.getURL() !== addressOf(route)) await loadPage(there, addressOf(route));
}

const addressOf = (route = ''): string => `${appAddress}${route}`;

interface Opened {
  window: BrowserWindow;
  route: string | undefined;
  loaded: Promise<void>;
}

/** Where the window was left is read first: who asks meanwhile gets no window of their own. */
const openOnce = oneAtATime(openWindow);

/** Opens the main window where it was left. The page has no Node, no preload script but ours, and runs in Chromium's sandbox. */
async function openWindow({ preload, place, route }: WindowParts & { route: string | undefined }): Promise<Opened> {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const opening = openingFor(
    await place.read(),
    [main, ...others].map(({ workArea }) => workArea),
  );
  const { maximised, ...bounds } = opening;
  const window = new BrowserWindow({
    title: 'Switchboard',
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: groundOf(nativeTheme),
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
  // The page follows the system by itself; what is behind it is ours to change.
  const follow = () => window.setBackgroundColor(groundOf(nativeTheme));
  nativeTheme.on('updated', follow);
  window.once('closed', () => nativeTheme.off('updated', follow));
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
    place.watch(window);
  });
  return { window, route, loaded: loadPage(window, addressOf(route)) };
}
