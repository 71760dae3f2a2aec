import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { createEventHub } from '../../../electron/api/event-hub.ts';
import { startHttpDoor } from '../../../electron/api/http.ts';
import { createRouter } from '../../../electron/api/router.ts';
import { contractHandlers } from '../../support/handlers.ts';
import { builtPage, pageOf, pathOf, rawRequest, served } from '../../support/http.ts';

describe('events', () => {
  /** Opens the event stream and collects what comes. */
  async function listen(port: number, cookie: string, page: string) {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('data', (part: Buffer) => (text += part.toString()));
    socket.on('error', () => undefined);
    socket.write(`GET /api/events?page=${page} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n\r\n`);
    await vi.waitFor(() => expect(text).toContain(': here'));
    return { socket, text: () => text };
  }
  const change = { path: 'p', hash: 'h', fault: null };

  test('come by name with their payload, and the subscription ends when the client leaves', async () => {
    const { door, hub, cookie, page } = await served();
    const { socket, text } = await listen(door.port, cookie, page);
    expect(text()).toContain('content-type: text/event-stream'.toLowerCase());
    expect(hub.listenerCount('config.changed')).toBe(1);
    hub.emit('config.changed', change);
    await vi.waitFor(() => expect(text()).toContain(`event: config.changed\ndata: ${JSON.stringify(change)}\n\n`));
    socket.destroy();
    await vi.waitFor(() => expect(hub.listenerCount('config.changed')).toBe(0));
    expect(hub.listenerCount('pong.progress')).toBe(0);
  });

  test('a client that does not read is let go', async () => {
    const { door, hub, cookie, page } = await served({ limits: { waitingEvents: 8 } });
    const { socket } = await listen(door.port, cookie, page);
    socket.pause();
    const large = { ...change, path: 'p'.repeat(1_000_000) };
    for (let sent = 0; sent < 64; sent += 1) hub.emit('config.changed', large);
    await vi.waitFor(() => expect(hub.listenerCount('config.changed')).toBe(0));
    socket.destroy();
  });

  test('closing the door ends every stream', async () => {
    const log = () => undefined;
    const hub = createEventHub({ log });
    const router = createRouter({ handlers: contractHandlers().handlers, log });
    const started = await startHttpDoor({ router, hub, rendererDir: builtPage(), log });
    if (!started.ok) throw new Error(started.fault.cause);
    const door = started.value;
    const opened = await rawRequest(door.port, pathOf(door.newAddresses().printed));
    const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const { socket } = await listen(door.port, cookie, pageOf(opened.headers.location));
    const gone = once(socket, 'close');
    await door.close();
    await gone;
    await vi.waitFor(() => expect(hub.listenerCount('config.changed')).toBe(0));
    await expect(rawRequest(door.port, '/')).rejects.toThrow('ECONNREFUSED');
  });
});
