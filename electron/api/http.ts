import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { failed, ok, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { words } from '../words/words.ts';
import { securityHeaders } from './csp.ts';
import type { EventHub } from './event-hub.ts';
import { createApp } from './http/app.ts';
import { createAwakeClock } from './http/awake-clock.ts';
import { defaultLimits, type Limits } from './http/limits.ts';
import type { Languages } from './http/preferred-languages.ts';
import { createSessions, type Tokens } from './http/sessions.ts';
import type { Log } from './log.ts';
import type { Router } from './router.ts';

export interface HttpDoorOptions {
  router: Router;
  hub: EventHub;
  /** The built page. */
  rendererDir: string;
  /** 0, the default: any free port. */
  port?: number | undefined;
  log: Log;
  limits?: Partial<Limits> | undefined;
  /** What decides the page's language; absent: whatever is spoken. */
  languages?: Languages | undefined;
  /** Called once, when no session was used for `serverIdleMs`. */
  onIdle?: (() => void) | undefined;
}

export interface HttpDoor {
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  port: number;
  /** Two addresses that open one session, once: to print, and to hand to a browser (`Tokens`). */
  newAddresses(): Tokens;
  /** Ends every connection, event streams included. */
  close(): Promise<void>;
}

/** Why a port could not be had, in words. */
function portFault(error: Error, port: number) {
  const code = 'code' in error ? String(error.code) : error.message;
  const says = words().requests;
  const why = code === 'EADDRINUSE' ? says.portTaken(port) : says.portFailed(port, code);
  return makeFault(code === 'EADDRINUSE' ? 'busy' : 'unsupported-here', { words: why, value: String(port) }, code);
}

/**
 * Serves the app on 127.0.0.1: the page, its verbs, its events. Faults: `busy` (the port is taken), `unsupported-here`
 * (it may not be opened).
 */
export async function startHttpDoor(options: HttpDoorOptions): Promise<Outcome<HttpDoor>> {
  const limits = { ...defaultLimits, ...options.limits };
  const server = createServer({
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.checkMs,
  });
  server.maxConnections = limits.connections;
  try {
    server.listen({ host: '127.0.0.1', port: options.port ?? 0, exclusive: true });
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error) return failed(portFault(error, options.port ?? 0));
    throw error;
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a listening server has a port');
  const { port } = address;
  const origin = `http://127.0.0.1:${port}`;

  const clock = createAwakeClock();
  const sessions = createSessions({ idleMs: limits.sessionIdleMs, now: clock.now });
  const app = createApp({ ...options, limits, sessions, origin, cookieName: `switchboard-${port}` });
  server.on(
    'request',
    getRequestListener(app.fetch, {
      overrideGlobalObjects: false,
      // Requests that are no requests: a Host or a path that makes no URL.
      errorHandler: () => new Response('Bad request', { status: 400, headers: { ...securityHeaders } }),
    }),
  );

  const { serverIdleMs } = limits;
  const watch = setInterval(
    () => {
      if (sessions.idleFor() < serverIdleMs) return;
      clearInterval(watch);
      options.onIdle?.();
    },
    Math.min(60_000, serverIdleMs),
  );
  watch.unref();

  return ok({
    origin,
    port,
    newAddresses() {
      const { printed, handed } = sessions.newTokens();
      return { printed: `${origin}/?token=${printed}`, handed: `${origin}/?token=${handed}` };
    },
    async close() {
      clearInterval(watch);
      clock.stop();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  });
}
