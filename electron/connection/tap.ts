import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { request as send } from 'undici';
import { isSameSecret } from '../keys/same-secret.ts';
import { carriesKey, newExchange, recorder, type Exchange } from './exchange.ts';
import { reasonOf } from './reason-of.ts';
import { loginHeader } from './sent-along.ts';
import { openUpstream } from './upstream.ts';

/**
 * A recording proxy on 127.0.0.1 between Codex and one provider. Codex says "Reconnecting..." for a refused port, a
 * failing name, an untrusted certificate and a dead proxy alike; the tap sees which it is, in milliseconds.
 */
export interface Tap extends TapDoor {
  /** The requests so far, in order. */
  exchanges: readonly Exchange[];
  close(): Promise<void>;
}

/** What Codex needs to be let in. */
export interface TapDoor {
  /** The `base_url` for Codex. Its path ends with the provider's own host and path. */
  baseUrl: string;
  /** The value of `PASS_HEADER`: for Codex's environment alone, since every user of the machine reads argument lists. */
  pass: string;
}

/**
 * The header without which nothing is passed on: the tap adds credentials to what comes, and its address is in Codex's
 * command line. It goes no further than the tap.
 */
export const PASS_HEADER = 'x-switchboard-pass';

export interface TapOptions {
  /** The provider's real base_url. What Codex sends goes to its origin and nowhere else; redirects are not followed. */
  baseUrl: URL;
  /** `query_params` of the provider's table, which may hold a secret and so does not go through an argument list. */
  query: Readonly<Record<string, string>>;
  /** The environment that Codex gets: proxies and roots come from it. */
  env: NodeJS.ProcessEnv;
  connectMs: number;
  /** Called when an exchange has come to its end, good or bad. */
  onSettled: (exchange: Exchange) => void;
}

/** Headers that belong to one hop, or that would keep the answer from being read (accept-encoding). */
const NOT_PASSED_ON = new Set([
  PASS_HEADER,
  'host',
  'connection',
  'proxy-connection',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'accept-encoding',
]);

const passOn = (headers: IncomingMessage['headers'] | Record<string, string | string[] | undefined>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_PASSED_ON.has(name)));

/** Opens a tap. Close it when Codex is done. */
export async function openTap({ baseUrl, query, env, connectMs, onSettled }: TapOptions): Promise<Tap> {
  const exchanges: Exchange[] = [];
  const upstream = await openUpstream(baseUrl, env, connectMs, {
    onConnected: () => {
      for (const exchange of exchanges) exchange.connected = true;
    },
  });
  // Codex tells Azure by the host's name in base_url and then asks differently: the name stays in the path.
  const path = baseUrl.pathname.replace(/\/+$/, '');
  // Codex sends the login of its base_url where it has no key: of this one it knows nothing.
  const login = loginHeader(baseUrl.href);
  const pass = randomBytes(24).toString('base64url');
  const isLetIn = ({ headers }: IncomingMessage) => isSameSecret(String(headers[PASS_HEADER] ?? ''), pass);
  const prefix = `/${randomBytes(24).toString('base64url')}/${baseUrl.host}${path}`;

  async function forward(request: IncomingMessage, response: ServerResponse, rest: URL): Promise<void> {
    const target = new URL(`${baseUrl.origin}${path}${rest.pathname.slice(prefix.length)}`);
    target.search = rest.search;
    for (const [name, value] of Object.entries(query)) target.searchParams.set(name, value);
    const method = request.method ?? 'GET';
    const url = target.origin + target.pathname;
    const headers = login === null ? request.headers : { authorization: login, ...request.headers };
    const exchange = newExchange(method, url, carriesKey(headers), upstream.proxy);
    // With several requests one connection serves them all: what is known of an earlier one holds for the next.
    exchange.connected = upstream.proxy === null ? exchanges.some(({ connected }) => connected) : null;
    exchanges.push(exchange);
    const record = recorder(exchange);
    const abort = new AbortController();
    response.once('close', () => abort.abort());
    try {
      const answer = await send(target, {
        method: method as 'GET' | 'POST',
        headers: passOn(headers),
        body: method === 'GET' || method === 'HEAD' ? null : request,
        dispatcher: upstream.dispatcher,
        signal: abort.signal,
      });
      record.headers(answer.statusCode, answer.headers);
      response.writeHead(answer.statusCode, passOn(answer.headers));
      await pipeline(
        answer.body,
        async function* (chunks: AsyncIterable<Buffer>) {
          try {
            for await (const chunk of chunks) {
              record.chunk(chunk);
              yield chunk;
            }
            // Before Codex sees the end, so that what it says next is not ahead of what is recorded here.
            record.end('ended');
          } catch (error) {
            if (!abort.signal.aborted) record.end('cut');
            throw error;
          }
        },
        response,
      );
    } catch (error) {
      // Once Codex is gone, what breaks is its own doing: the exchange stays `waiting`.
      if (exchange.status === null && !abort.signal.aborted) {
        const { code, words } = reasonOf(error);
        record.failure(code, words);
      }
      response.destroy();
    }
    onSettled(exchange);
  }

  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://tap');
    const isHere = asked.pathname.startsWith(`${prefix}/`);
    if (!isHere || !isLetIn(request)) {
      request.resume();
      response.writeHead(isHere ? 403 : 404).end();
      return;
    }
    void forward(request, response, asked);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${String(port)}${prefix}`,
    pass,
    exchanges,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await upstream.close();
      await closed;
    },
  };
}
