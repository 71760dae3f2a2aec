import { writeSync } from 'node:fs';
import type { App } from 'electron';

/** Stands in for Electron where its runtime is not: every use is a line on stderr, and another instance is running. */
const note = (name: string) => writeSync(2, `electron ${name}\n`);

export const app: Pick<App, 'requestSingleInstanceLock' | 'quit'> = {
  requestSingleInstanceLock: () => {
    note('requestSingleInstanceLock');
    return false;
  },
  quit: () => {
    note('quit');
  },
};

/** What else is imported by name; to make one is a use. */
export function BrowserWindow(): void {
  note('BrowserWindow');
}
export function Menu(): void {
  note('Menu');
}
export function Tray(): void {
  note('Tray');
}
export function Notification(): void {
  note('Notification');
}
export const [clipboard, dialog, globalShortcut, ipcMain, nativeImage] = [{}, {}, {}, {}, {}];
export const [nativeTheme, protocol, screen, session, shell] = [{}, {}, {}, {}, {}];
