import { createServer as createHttps } from 'node:https';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { practiceHandler } from '../../electron/practice/handler.ts';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { asServerSentEvent, responseEvents, type ResponseEvent } from '../../electron/practice/responses.ts';

/** What the gateway does with a request instead of answering it well. A new fault is a line of data in cases.ts. */
export interface Script {
  /** The status and headers, with a body that is text, bytes as they are, or becomes JSON. */
  status?: number;
  headers?: Record<string, string>;
  body?: string | object;
  /** Events of a stream with status 200: the good ones up to (without) this type, then `extra`. */
  eventsUntil?: string;
  extra?: readonly ResponseEvent[];
  /** The whole body of a stream, as it stands. */
  stream?: string;
  /** The word that is answered. */
  answer?: string;
  /** Milliseconds before each event. */
  slowMs?: number;
  /** How it ends; `drop` and `reset` end the connection before any header, `hang` sends none. */
  end?: 'cut' | 'stall' | 'hang' | 'drop' | 'reset';
  /** Which requests this is about; the others go to the practice gateway. */
  on?: RegExp;
  /** It is only about so many of them, the first ones. */
  times?: number;
  /** It is only about what comes while another request is answered, or less than so many milliseconds after. */
  busyMs?: number;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function perform(script: Script, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for await (const chunk of request) void chunk;
  if (script.end === 'hang') return;
  if (script.end === 'drop') return void response.destroy();
  if (script.end === 'reset') return void request.socket.resetAndDestroy();
  const streamed = script.eventsUntil !== undefined || script.stream !== undefined || script.answer !== undefined;
  if (!streamed) {
    const { status = 200, headers, body = '' } = script;
    const plain = typeof body === 'string' || body instanceof Uint8Array;
    response.writeHead(status, { 'content-type': plain ? 'text/plain' : 'application/json', ...headers });
    return void response.end(plain ? body : JSON.stringify(body));
  }
  response.writeHead(script.status ?? 200, { 'content-type': 'text/event-stream', ...script.headers });
  response.flushHeaders();
  if (script.stream !== undefined) response.write(script.stream);
  else {
    const good = responseEvents('openai/gpt-5.5', { kind: 'text', text: script.answer ?? 'pong' }, 10);
    const until = good.findIndex(({ type }) => type === script.eventsUntil);
    for (const event of [...good.slice(0, until < 0 ? good.length : until), ...(script.extra ?? [])]) {
      if (script.slowMs) await wait(script.slowMs);
      response.write(asServerSentEvent(event));
    }
  }
  if (script.end === 'stall') return;
  if (script.end === 'cut') return void setTimeout(() => response.destroy(), 20);
  response.end();
}

export interface FaultyGateway {
  baseUrl: string;
  origin: string;
  /** `METHOD path` of every request, in order. */
  requests: string[];
  headers: IncomingMessage['headers'][];
  openSockets(): number;
  close(): Promise<void>;
}

/** The same as `openFaultyGateway`, closed when the test ends. */
export async function faultyGateway(...asked: Parameters<typeof openFaultyGateway>): Promise<FaultyGateway> {
  const gateway = await openFaultyGateway(...asked);
  onTestFinished(() => gateway.close());
  return gateway;
}

/**
 * The practice gateway with scripts over it (the first that is about a request decides), on a free port of 127.0.0.1.
 * @param tls a key and a certificate, for https
 */
export async function openFaultyGateway(
  scripts: readonly Script[],
  tls?: { key: string; cert: string },
): Promise<FaultyGateway> {
  const practice = practiceHandler(PRACTICE_KEY);
  const requests: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const used = new Map<Script, number>();
  let underWay = 0;
  let lastEnd = Number.NEGATIVE_INFINITY;
  const isBusy = (restMs: number) => underWay > 0 || performance.now() - lastEnd < restMs;
  const handler = (request: IncomingMessage, response: ServerResponse) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    headers.push(request.headers);
    const path = (request.url ?? '').split('?')[0] ?? '';
    const script = scripts.find(
      (one) =>
        (one.on ?? /\/responses$/).test(path) &&
        (used.get(one) ?? 0) < (one.times ?? Number.POSITIVE_INFINITY) &&
        (one.busyMs === undefined || isBusy(one.busyMs)),
    );
    if (script?.busyMs === undefined) {
      underWay += 1;
      response.once('close', () => {
        underWay -= 1;
        lastEnd = performance.now();
      });
    }
    if (script) {
      used.set(script, (used.get(script) ?? 0) + 1);
      perform(script, request, response).catch(() => response.destroy());
    } else practice(request, response);
  };
  const server = tls ? createHttps(tls, handler) : createServer(handler);
  let sockets = 0;
  server.on('connection', (socket) => {
    sockets += 1;
    socket.once('close', () => {
      sockets -= 1;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `${tls ? 'https' : 'http'}://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { baseUrl: `${origin}/v1`, origin, requests, headers, openSockets: () => sockets, close };
}
