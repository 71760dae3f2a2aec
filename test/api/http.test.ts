import { once } from 'node:events';
import { connect } from 'node:net';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { createEventHub } from '../../electron/api/event-hub.ts';
import { startHttpDoor } from '../../electron/api/http.ts';
import { createRouter } from '../../electron/api/router.ts';
import { contractHandlers } from '../support/handlers.ts';
import { builtPage, served } from '../support/http.ts';

test('a port that is taken is said to be', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const log = () => undefined;
  const router = createRouter({ handlers: contractHandlers().handlers, log });
  const started = await startHttpDoor({ router, hub: createEventHub({ log }), rendererDir: builtPage(), port, log });
  expect(started).toMatchObject({ ok: false, fault: { id: 'busy', evidence: 'EADDRINUSE' } });
  other.close();
});

test('it listens on 127.0.0.1 alone', async () => {
  const { door } = await served();
  const elsewhere = connect(door.port, '::1');
  const [error] = await once(elsewhere, 'error');
  expect(String(error)).toMatch(/ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH/);
});
