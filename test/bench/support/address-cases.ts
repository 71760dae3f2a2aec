import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { certificate } from '../../gateway/certificates.ts';
import { openFaultyGateway } from '../../gateway/faulty-gateway.ts';
import { makeTempDir } from '../../support/folder.ts';
import type { BenchCase, Stage } from './fault-case.types.ts';

/** A TLS server with a certificate for this name and time; trusted, unless that is the fault. */
const withCertificate = (name: string, days: [number, number], trusted: boolean) => async (): Promise<Stage> => {
  const folder = makeTempDir();
  const made = certificate(folder.path, name, days);
  const gateway = await openFaultyGateway([], made);
  const env = trusted ? { SSL_CERT_FILE: made.rootPath } : {};
  return { baseUrl: gateway.baseUrl, env, close: () => gateway.close().finally(folder.remove) };
};

/** What listens and never says a word. */
async function silent(): Promise<Stage> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => sockets.add(socket.on('error', () => socket.destroy())));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { baseUrl: `https://127.0.0.1:${String(port)}/v1`, env: {}, close };
}

const at =
  (baseUrl: string, env: NodeJS.ProcessEnv = {}) =>
  (): Promise<Stage> =>
    Promise.resolve({ baseUrl, env, close: () => Promise.resolve() });

/** What Codex calls “Reconnecting...”: nobody answers, or nobody who may be trusted. */
export const addressCases: readonly BenchCase[] = [
  { name: 'no scheme', fault: 'base-url-malformed', open: at('gateway.invalid/v1') },
  { name: 'no such name', fault: 'dns-not-found', open: at('http://gateway.invalid/v1') },
  { name: 'nothing listens', fault: 'connection-refused', open: at('http://127.0.0.1:9/v1') },
  { name: 'no handshake', fault: 'connection-timeout', timeoutMs: 2500, open: silent },
  {
    name: 'no proxy there',
    fault: 'proxy-failed',
    open: at('http://gateway.invalid/v1', { HTTP_PROXY: 'http://127.0.0.1:9' }),
  },
  { name: 'an unknown root', fault: 'tls-untrusted', open: withCertificate('IP:127.0.0.1', [-1, 2], false) },
  { name: 'a week late', fault: 'tls-expired', open: withCertificate('IP:127.0.0.1', [-9, -2], true) },
  { name: 'another host', fault: 'tls-wrong-host', open: withCertificate('DNS:elsewhere.test', [-1, 2], true) },
];
