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
class Noted {
  constructor() {
    note(new.target.name);
  }
}
export class BrowserWindow extends Noted {}
export class Menu extends Noted {}
export const [dialog, ipcMain, nativeTheme, protocol, session, shell] = [{}, {}, {}, {}, {}, {}];
