import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { practiceHandler } from './handler.ts';
import { practiceModelIds } from './models.ts';

/** Public on purpose: it opens nothing but this gateway, which runs on the person's own machine. */
export const PRACTICE_KEY = 'practice-key';
export const PRACTICE_PORT = 4517;
const PORTS_TO_TRY = 20;

export interface PracticeGateway {
  /** `http://127.0.0.1:4517/v1`, as `base_url` wants it. */
  baseUrl: string;
  port: number;
  key: string;
  models: readonly string[];
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError).once('listening', onListening).listen(port, '127.0.0.1');
  });
}

/** Starts a handler on 127.0.0.1, at this port or one of the next twenty; null where none of them is free. */
export async function serveOnLoopback(
  handler: RequestListener,
  port: number,
): Promise<{ port: number; server: Server } | null> {
  const candidates = port === 0 ? [0] : Array.from({ length: PORTS_TO_TRY }, (_, index) => port + index);
  const server = createServer(handler);
  for (const candidate of candidates) {
    if (await listen(server, candidate)) return { port: (server.address() as AddressInfo).port, server };
  }
  return null;
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * The practice gateway: a small Responses server on this machine, for trying everything without an account.
 * Null where no port is free.
 * @param options.port where to listen: 4517 by default, the next free one if taken, any free one with 0
 */
export async function startPracticeGateway(
  options: { port?: number; key?: string } = {},
): Promise<PracticeGateway | null> {
  const key = options.key ?? PRACTICE_KEY;
  const served = await serveOnLoopback(practiceHandler(key), options.port ?? PRACTICE_PORT);
  if (!served) return null;
  const { port, server } = served;
  return {
    baseUrl: `http://127.0.0.1:${String(port)}/v1`,
    port,
    key,
    models: practiceModelIds,
    close: () => closeServer(server),
  };
}
