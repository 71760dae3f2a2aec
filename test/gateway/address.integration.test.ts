import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createHttp } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';
import { tempDir } from '../support/temp.ts';
import { authorityAsServer, certificate } from './certificates.ts';
import { faultyGateway } from './faulty-gateway.ts';

const key = { TEST_GATEWAY_KEY: PRACTICE_KEY };

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A port of this machine on which nothing listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function faultAt(baseUrl: string, env: NodeJS.ProcessEnv = {}, timeoutMs = 15_000) {
  const { pong } = await pongSetup(guideConfig(baseUrl), { ...key, ...env });
  return pong({ timeoutMs });
}

describe('what Codex calls “Reconnecting...” is told apart', () => {
  test('a port where nothing listens', async () => {
    const port = await closedPort();
    const { fault, stations } = await faultAt(`http://127.0.0.1:${String(port)}/v1`);
    expect(fault?.id).toBe('connection-refused');
    expect(fault?.title).toContain(`127.0.0.1:${String(port)}`);
    expect(stations.find(({ station }) => station === 'address')?.status).toBe('fail');
    expect(stations.find(({ station }) => station === 'gateway')?.status).toBe('skip');
  });

  test('a name that does not exist', async () => {
    expect((await faultAt('http://gateway.invalid/v1')).fault?.id).toBe('dns-not-found');
  });

  test('a server that accepts and never shakes hands', async () => {
    const port = await listen(createServer());
    const { fault } = await faultAt(`https://127.0.0.1:${String(port)}/v1`, {}, 2500);
    expect(fault?.id).toBe('connection-timeout');
  });

  test('a root that nobody knows; trusted as soon as SSL_CERT_FILE or CODEX_CA_CERTIFICATE names it', async () => {
    const made = certificate(tempDir(), 'IP:127.0.0.1');
    const { baseUrl } = await faultyGateway([], made);
    expect((await faultAt(baseUrl)).fault?.id).toBe('tls-untrusted');
    for (const variable of ['SSL_CERT_FILE', 'CODEX_CA_CERTIFICATE']) {
      expect(await faultAt(baseUrl, { [variable]: made.rootPath })).toMatchObject({ fault: null, answer: 'pong' });
    }
  });

  test('a certificate that signs itself, which Codex refuses even where it is trusted', async () => {
    const made = authorityAsServer(tempDir(), 'IP:127.0.0.1');
    const { baseUrl } = await faultyGateway([], made);
    expect((await faultAt(baseUrl)).fault?.id).toBe('tls-untrusted');
    expect((await faultAt(baseUrl, { SSL_CERT_FILE: made.rootPath })).fault?.id).toBe('tls-untrusted');
  });

  test('a certificate for another host', async () => {
    const made = certificate(tempDir(), 'DNS:elsewhere.test');
    const { baseUrl } = await faultyGateway([], made);
    expect((await faultAt(baseUrl, { SSL_CERT_FILE: made.rootPath })).fault?.id).toBe('tls-wrong-host');
  });

  test('a certificate that has expired, and one that is not valid yet', async () => {
    for (const days of [
      [-9, -2],
      [2, 9],
    ] as [number, number][]) {
      const made = certificate(tempDir(), 'IP:127.0.0.1', days);
      const { baseUrl } = await faultyGateway([], made);
      expect((await faultAt(baseUrl, { SSL_CERT_FILE: made.rootPath })).fault?.id).toBe('tls-expired');
    }
  });

  test('https:// to a server that speaks http, and the other way round', async () => {
    const plain = await faultyGateway([]);
    const wrongWay = await faultAt(plain.baseUrl.replace('http:', 'https:'));
    expect(wrongWay.fault?.id).toBe('base-url-malformed');
    expect(wrongWay.fault?.fixes[0]?.command).toContain(plain.baseUrl);
  });

  test('a proxy that is not there', async () => {
    const { baseUrl } = await faultyGateway([]);
    const proxy = `http://127.0.0.1:${String(await closedPort())}`;
    const { fault } = await faultAt(baseUrl, { HTTP_PROXY: proxy });
    expect(fault?.id).toBe('proxy-failed');
    expect(fault?.cause).toContain(proxy);
    expect((await faultAt(baseUrl, { HTTP_PROXY: proxy, NO_PROXY: '127.0.0.1' })).ok).toBe(true);
  });

  test('a proxy that refuses to connect further', async () => {
    const refusing = createHttp();
    refusing.on('connect', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
    const proxy = `http://127.0.0.1:${String(await listen(refusing))}`;
    expect((await faultAt('https://gateway.invalid/v1', { HTTPS_PROXY: proxy })).fault?.id).toBe('proxy-failed');
  });

  test('a proxy that works carries the request, key and all, and the pong comes back', async () => {
    const made = certificate(tempDir(), 'IP:127.0.0.1');
    const { baseUrl } = await faultyGateway([], made);
    let tunnels = 0;
    const forwarding = createHttp();
    forwarding.on('connect', (request, socket, head) => {
      tunnels += 1;
      const [host = '', port = ''] = (request.url ?? '').split(':');
      const further = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        further.write(head);
        further.pipe(socket).pipe(further);
      });
      further.on('error', () => socket.destroy());
      socket.on('error', () => further.destroy());
    });
    const proxy = `http://127.0.0.1:${String(await listen(forwarding))}`;
    const { ok } = await faultAt(baseUrl, { HTTPS_PROXY: proxy, SSL_CERT_FILE: made.rootPath });
    expect(ok).toBe(true);
    expect(tunnels).toBeGreaterThanOrEqual(2); // the isolated run and the real one
  });

  test('an address without a scheme, and none at all', async () => {
    const bare = await faultAt('models.example.test/v1');
    expect(bare.fault?.id).toBe('base-url-malformed');
    expect(bare.fault?.fixes[0]?.command).toContain('base_url=https://models.example.test/v1');
    const { pong } = await pongSetup('model_provider = "x"\n[model_providers.x]\nname = "X"\n');
    expect((await pong()).fault?.id).toBe('base-url-missing');
  });
});
