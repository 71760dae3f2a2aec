import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createHttp } from 'node:http';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { tempDir } from '../support/temp.ts';
import { authorityAsServer, certificate, type Certificate } from './certificates.ts';
import { faultyGateway } from './faulty-gateway.ts';

/** Where an address leads in a test: the base_url, and what the environment must say on the way there. */
export interface Site {
  baseUrl: string;
  env: Record<string, string>;
}
/** Opens a site that goes when the test ends. Cases name these in their line of data. */
export type Place = () => Promise<Site>;

export const localhost = '127.0.0.1';
const inUrl = (host: string) => (host.includes(':') ? `[${host}]` : host);

/** Listens on a free port; the server and its connections end with the test. */
export async function listen(server: Server, host = localhost): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A port of this machine on which nothing listens. */
export async function closedPort(host = localhost): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The practice gateway, in good order. */
export const gateway: Place = async () => ({ baseUrl: (await faultyGateway([])).baseUrl, env: {} });

/** An address that leads where its words say, with nothing of ours behind it. */
export const at =
  (baseUrl: string): Place =>
  async () => ({ baseUrl, env: {} });

export const nothing =
  (host = localhost): Place =>
  async () => ({
    baseUrl: `http://${inUrl(host)}:${String(await closedPort(host === 'localhost' ? localhost : host))}/v1`,
    env: {},
  });

/** A server that takes the connection, says `words` and then nothing more. */
export const silent =
  (scheme: 'http' | 'https', host = localhost, words = ''): Place =>
  async () => {
    const port = await listen(
      createServer((socket) => {
        if (words) socket.write(words);
      }),
      host,
    );
    return { baseUrl: `${scheme}://${inUrl(host)}:${String(port)}/v1`, env: {} };
  };

/** A listening port whose queue is full, so that the system drops what knocks: as a firewall does (Linux). */
export const dropping: Place = async () => {
  const listens = `const s = require('net').createServer().listen({ port: 0, host: '${localhost}', backlog: 1 }, () => console.log(s.address().port))`;
  const child = spawn(process.execPath, ['-e', listens], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(String(line));
  child.kill('SIGSTOP');
  const waiting = Array.from({ length: 4 }, () => connect(port, localhost).on('error', () => undefined));
  onTestFinished(() => {
    for (const socket of waiting) socket.destroy();
    child.kill('SIGKILL');
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  return { baseUrl: `http://${localhost}:${String(port)}/v1`, env: {} };
};

export interface Tls {
  /** What the certificate is made out to. */
  name?: string;
  /** From when to when it is valid, in days from now. */
  days?: [number, number];
  /** Shown by the authority itself, as `openssl req -x509` makes it. */
  authority?: boolean;
  /** The variable that tells Codex of the root; absent: nobody knows it. */
  trustedBy?: 'SSL_CERT_FILE' | 'CODEX_CA_CERTIFICATE';
}

/** The practice gateway over https, with a certificate made now. */
export const tls =
  ({ name = `IP:${localhost}`, days, authority = false, trustedBy }: Tls): Place =>
  async () => {
    const made: Certificate = authority ? authorityAsServer(tempDir(), name) : certificate(tempDir(), name, days);
    const { baseUrl } = await faultyGateway([], made);
    return { baseUrl, env: trustedBy ? { [trustedBy]: made.rootPath } : {} };
  };

/** A TLS server's word for “I heard something else”: the alert unexpected_message. */
export const tlsAlert = Buffer.from([0x15, 3, 1, 0, 2, 2, 10]);

/** What a server does that ends the connection without an answer. */
export type Ends = 'closes' | 'resets' | Buffer | string;
const end = (socket: Socket, how: Ends) =>
  how === 'closes' ? socket.end() : how === 'resets' ? socket.resetAndDestroy() : socket.end(how);

/** A server that ends each connection: as soon as it is there, or when something is heard. */
export const ending =
  (scheme: 'http' | 'https', how: Ends, when: 'at once' | 'on hearing' = 'at once'): Place =>
  async () => {
    const port = await listen(
      createServer((socket) => {
        if (when === 'at once') end(socket, how);
        else socket.once('data', () => end(socket, how));
      }),
    );
    return { baseUrl: `${scheme}://${localhost}:${String(port)}/v1`, env: {} };
  };

/** http:// in front of a server that speaks https, and ends a connection over which it hears anything else. */
export const httpToHttps =
  (how: Ends): Place =>
  async () => {
    const { baseUrl, env } = await tls({ trustedBy: 'SSL_CERT_FILE' })();
    const port = await listen(
      createServer((socket) => {
        socket.once('data', (heard: Buffer) => {
          if (heard[0] !== 0x16) return void end(socket, how); // the first byte of a TLS handshake
          const behind = connect(Number(new URL(baseUrl).port), localhost);
          behind.on('error', () => socket.destroy()).write(heard);
          socket
            .on('close', () => behind.destroy())
            .pipe(behind)
            .pipe(socket);
        });
      }),
    );
    return { baseUrl: `http://${localhost}:${String(port)}/v1`, env };
  };

/** https:// in front of a server that speaks http. */
export const httpsToHttp: Place = async () => {
  const { baseUrl } = await gateway();
  return { baseUrl: baseUrl.replace('http:', 'https:'), env: {} };
};

/** What a proxy on this machine does when it is asked to connect further, or to fetch. */
export type ProxyDoes = 'nothing listens' | 'says nothing' | 'speaks no http' | { answers: string };

async function proxyThat(does: ProxyDoes): Promise<string> {
  if (does === 'nothing listens') return `http://${localhost}:${String(await closedPort())}`;
  if (does === 'says nothing') return `http://${localhost}:${String(await listen(createServer()))}`;
  if (does === 'speaks no http') {
    return `http://${localhost}:${String(await listen(createServer((socket) => socket.end('220 ready\r\n'))))}`;
  }
  const { answers } = does;
  const proxy = createHttp((_request, response) => {
    response.writeHead(Number.parseInt(answers, 10), answers.slice(4)).end();
  });
  proxy.on('connect', (_request, socket) => socket.end(`HTTP/1.1 ${answers}\r\n\r\n`));
  return `http://${localhost}:${String(await listen(proxy))}`;
}

/** Another place, behind a proxy that does not do its work. */
export const behindProxy =
  (does: ProxyDoes, place: Place, variable = 'HTTPS_PROXY'): Place =>
  async () => {
    const [site, proxy] = [await place(), await proxyThat(does)];
    return { ...site, env: { ...site.env, [variable]: proxy } };
  };
