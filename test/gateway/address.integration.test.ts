import { connect } from 'node:net';
import { createServer as createHttp } from 'node:http';
import { expect, test } from 'vitest';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';
import { behindProxy, gateway, listen, localhost, tls, type Place } from './places.ts';

/** The pong through this place; what makes it fail stands beside it in test/connection/cases/address.ts. */
async function pongAt(place: Place, env: NodeJS.ProcessEnv = {}) {
  const site = await place();
  const { pong } = await pongSetup(guideConfig(site.baseUrl), { TEST_GATEWAY_KEY: PRACTICE_KEY, ...site.env, ...env });
  return pong();
}

test.each(['SSL_CERT_FILE', 'CODEX_CA_CERTIFICATE'] as const)(
  'a root is trusted as soon as %s names it',
  async (by) => {
    expect(await pongAt(tls({ trustedBy: by }))).toMatchObject({ fault: null, answer: 'pong' });
  },
);

test('NO_PROXY leads past a proxy that is not there', async () => {
  const place = behindProxy('nothing listens', gateway, 'HTTP_PROXY');
  expect(await pongAt(place, { NO_PROXY: localhost })).toMatchObject({ fault: null, answer: 'pong' });
});

test('a proxy that works carries the request, key and all, and the pong comes back', async () => {
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
  const proxy = `http://${localhost}:${String(await listen(forwarding))}`;
  expect((await pongAt(tls({ trustedBy: 'SSL_CERT_FILE' }), { HTTPS_PROXY: proxy })).fault).toBeNull();
  expect(tunnels).toBeGreaterThanOrEqual(2); // Switchboard's own request and Codex's
});
