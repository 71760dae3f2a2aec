import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { practiceHandler } from '../../../electron/practice/handler.ts';
import { certificate } from '../../gateway/certificates.ts';

/** A gateway that this machine reaches under a public name, without that name or its network being touched. */
export interface GatewayBehindProxy {
  /** What Codex and Switchboard need to get there: the proxy and the root to trust. */
  env: NodeJS.ProcessEnv;
  /** Requests that arrived, as `METHOD PATH`. */
  requests: string[];
  /** The Authorization headers that arrived. */
  authorizations: string[];
  close(): Promise<void>;
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/**
 * The practice gateway over real TLS under `host`, behind a proxy that takes CONNECT for that host and for no other: a
 * request for anything else is refused, so nothing leaves the machine.
 * @param folder where its certificates are made
 */
export async function gatewayBehindProxy(folder: string, host: string, key: string): Promise<GatewayBehindProxy> {
  const made = certificate(folder, `DNS:${host}`);
  const requests: string[] = [];
  const authorizations: string[] = [];
  const answer = practiceHandler(key);
  const tls = createTlsServer({ key: made.key, cert: made.cert }, (request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    authorizations.push(request.headers.authorization ?? '');
    answer(request, response);
  });
  const tlsPort = await listen(tls);
  const proxy = createHttpServer();
  proxy.on('connect', (request: IncomingMessage, socket, head) => {
    // A client that goes away in the middle is no news.
    socket.on('error', () => socket.destroy());
    if (request.url !== `${host}:443`) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const further = connect(tlsPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      further.write(head);
      further.pipe(socket).pipe(further);
    });
    further.on('error', () => socket.destroy());
    socket.on('close', () => further.destroy());
    return undefined;
  });
  const proxyPort = await listen(proxy);
  const address = `http://127.0.0.1:${String(proxyPort)}`;
  return {
    env: { HTTPS_PROXY: address, HTTP_PROXY: address, NO_PROXY: '127.0.0.1', SSL_CERT_FILE: made.rootPath },
    requests,
    authorizations,
    async close() {
      for (const server of [tls, proxy]) {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      }
    },
  };
}
