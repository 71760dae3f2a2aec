import { app, ipcMain } from 'electron';
import { setUpIpc } from '../api/ipc.ts';
import type { Bridge } from '../api/contract.ts';
import { createInProcessBridge } from '../api/in-process.ts';
import type { Log } from '../api/log.ts';
import { createRouter } from '../api/router.ts';
import type { CreateServices } from '../services.types.ts';
import { isOurWindow } from './window.ts';

export interface Connection {
  createServices: CreateServices;
  homeFlag: string | undefined;
  log: Log;
}

/**
 * Builds the core and answers the windows' messages; takes both down, once, before the app ends.
 * @returns the verbs for what else of the desktop calls them: tray, shortcut, start at login
 */
export async function connectServices({ createServices, homeFlag, log }: Connection): Promise<Bridge> {
  const services = await createServices({ door: 'desktop', homeFlag, env: process.env, log });
  const router = createRouter({ handlers: services.handlers, log });
  const ipc = setUpIpc({ ipcMain, router, hub: services.hub, isOurWindow });
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    ipc.dispose();
    void services
      .dispose()
      .catch((error: unknown) => log(`while ending: ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => {
        ended = true;
        app.quit();
      });
  });
  return createInProcessBridge({ router, hub: services.hub, door: 'desktop' });
}
