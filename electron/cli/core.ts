import { createInProcessBridge } from '../api/in-process.ts';
import { createRouter } from '../api/router.ts';
import type { Log } from '../api/log.ts';
import type { CreateServices, ServicesOptions } from '../services.types.ts';
import type { CliCore, Core } from './deps.types.ts';

export interface CliCoreOptions {
  env: NodeJS.ProcessEnv;
  log: Log;
  /** The built page, for `serve`. */
  rendererDir: string;
  createServices: CreateServices;
  /** The same in a temporary home and state folder, with keys in memory; its `dispose` removes the folders. */
  createDemoServices: CreateServices;
}

/** The core as the command line wants it: the same services and router as the other doors have, without a wire. */
export function createCliCore({ env, log, rendererDir, ...make }: CliCoreOptions): CliCore {
  const open = async (create: CreateServices, options: Pick<ServicesOptions, 'door' | 'homeFlag'>) => {
    const services = await create({ ...options, env, log });
    return { services, router: createRouter({ handlers: services.handlers, log }) };
  };
  const inProcess = async (create: CreateServices, homeFlag: string | undefined): Promise<Core> => {
    const { services, router } = await open(create, { door: 'cli', homeFlag });
    const bridge = createInProcessBridge({ router, hub: services.hub, door: 'cli' });
    return { bridge, dispose: () => services.dispose() };
  };
  return {
    bridge: (home) => inProcess(make.createServices, home),
    makeDemo: () => inProcess(make.createDemoServices, undefined),
    async startServe({ home, port, open: openBrowser }) {
      // Loaded here: no other command needs a web server.
      const { startServing } = await import('../serve.ts');
      const { services, router } = await open(make.createServices, { door: 'browser', homeFlag: home });
      const where = { rendererDir, port, open: openBrowser, platform: process.platform, env };
      const started = await startServing({ router, hub: services.hub, languages: services.languages, log, ...where });
      if (!started.ok) {
        await services.dispose();
        return started;
      }
      const serving = started.value;
      return { ok: true, value: { ...serving, closed: serving.closed.then(() => services.dispose()) } };
    },
  };
}
