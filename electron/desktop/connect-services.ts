import { app, ipcMain } from 'electron';
import { setUpIpc } from '../api/ipc.ts';
import type { Bridge } from '../api/contract.ts';
import type { EventHub } from '../api/event-hub.ts';
import { createInProcessBridge } from '../api/in-process.ts';
import type { Log } from '../api/log.ts';
import { createRouter } from '../api/router.ts';
import type { CreateServices, DesktopParts } from '../services.types.ts';
import { isOurWindow } from './window.ts';

export interface Connection {
  createServices: CreateServices;
  homeFlag: string | undefined;
  stateDir: string;
  desktop: DesktopParts;
  atEnd: (end: () => unknown) => void;
  log: Log;
}

/**
 * Builds the core and answers the windows' messages; takes both down before the app ends.
 * @returns the verbs and the hub for what else of the desktop calls them: menu, tray, shortcut, start at login
 */
export async function connectServices(from: Connection): Promise<{ bridge: Bridge; hub: EventHub }> {
  const { createServices, homeFlag, stateDir, desktop, atEnd, log } = from;
  const locales = app.getPreferredSystemLanguages();
  const services = await createServices({
    ...{ homeFlag, stateDir, desktop, locales, log },
    door: 'desktop',
    env: process.env,
  });
  const { hub } = services;
  const router = createRouter({ handlers: services.handlers, log });
  const ipc = setUpIpc({ ipcMain, router, hub, isOurWindow });
  atEnd(() => {
    ipc.dispose();
    return services.dispose();
  });
  return { bridge: createInProcessBridge({ router, hub, door: 'desktop' }), hub };
}
