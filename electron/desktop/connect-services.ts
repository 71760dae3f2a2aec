import { app, ipcMain } from 'electron';
import { setUpIpc } from '../api/ipc.ts';
import type { Log } from '../api/log.ts';
import { createRouter } from '../api/router.ts';
import type { CreateServices } from '../services.types.ts';
import { isOurWindow } from './window.ts';

export interface Connection {
  createServices: CreateServices;
  homeFlag: string | undefined;
  log: Log;
}

/** Builds the core and answers the windows' messages; takes both down, once, before the app ends. */
export async function connectServices({ createServices, homeFlag, log }: Connection): Promise<void> {
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
}
