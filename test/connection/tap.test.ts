import { expect, onTestFinished, test } from 'vitest';
import { openTap, PASS_HEADER } from '../../electron/connection/tap.ts';
import { faultyGateway } from '../gateway/faulty-gateway.ts';

const basic = `Basic ${Buffer.from('me:the-password').toString('base64')}`;

/** A tap before a gateway, with a login in its address and a key in its query. */
async function tapped() {
  const gateway = await faultyGateway([{ status: 200, body: { well: true }, on: /./ }]);
  const tap = await openTap({
    baseUrl: new URL(gateway.baseUrl.replace('://', '://me:the-password@')),
    query: { key: 'key-of-the-query' },
    env: {},
    connectMs: 5000,
    onSettled: () => undefined,
  });
  onTestFinished(() => tap.close());
  const post = (headers: Record<string, string>, baseUrl = tap.baseUrl) =>
    fetch(`${baseUrl}/responses`, { method: 'POST', body: '{}', headers });
  return { gateway, tap, post };
}

test('what Codex asks gets the login and the query, and takes nothing of the tap along', async () => {
  const { gateway, tap, post } = await tapped();
  expect((await post({ [PASS_HEADER]: tap.pass })).status).toBe(200);
  expect(gateway.requests).toEqual(['POST /v1/responses?key=key-of-the-query']);
  expect(gateway.headers[0]).toMatchObject({ authorization: basic });
  expect(JSON.stringify(gateway.headers)).not.toMatch(new RegExp(`${PASS_HEADER}|${tap.pass}`));
  expect(tap.exchanges).toMatchObject([{ status: 200, authorized: true }]);
});

test.each([
  ['nothing', () => ({})],
  ['a key of its own', () => ({ authorization: 'Bearer sk-of-another' })],
  ['an empty pass', () => ({ [PASS_HEADER]: '' })],
  ['another pass', (pass: string) => ({ [PASS_HEADER]: pass.replace(/^./, '*') })],
  ['a part of the pass', (pass: string) => ({ [PASS_HEADER]: pass.slice(1) })],
  ['the pass twice', (pass: string) => ({ [PASS_HEADER]: `${pass}, ${pass}` })],
])('who has read the address in the command line and brings %s reaches nobody', async (_what, headersFor) => {
  const { gateway, tap, post } = await tapped();
  expect((await post(headersFor(tap.pass))).status).toBe(403);
  expect([gateway.requests, tap.exchanges]).toEqual([[], []]);
});

test('each tap has a pass of its own, and lets nobody in at another path', async () => {
  const [one, other] = [await tapped(), await tapped()];
  expect((await one.post({ [PASS_HEADER]: other.tap.pass })).status).toBe(403);
  const elsewhere = `${new URL(one.tap.baseUrl).origin}/v1`;
  expect((await one.post({ [PASS_HEADER]: one.tap.pass }, elsewhere)).status).toBe(404);
  expect(one.gateway.requests).toEqual([]);
});
