import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sessionName } from '../../../electron/api/http/proof.ts';
import { createSessions } from '../../../electron/api/http/sessions.ts';
import { createProver } from '../../../renderer/door/proof.ts';
import { rawRequest, served } from '../../support/http.ts';

/** What a prover sends and hears; a browser adds the origin by itself. */
function recorder(origin: string) {
  const asked: string[] = [];
  const answers: Response[] = [];
  const send: typeof fetch = async (url, init) => {
    asked.push(String(init?.body));
    const answer = await fetch(url, { ...init, headers: { ...init?.headers, origin } });
    answers.push(answer);
    return answer;
  };
  return { send, asked, answers };
}

const post = (port: number, origin: string, body: string, more: Record<string, string> = {}) =>
  rawRequest(port, '/proof', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', ...more },
    body,
  });

/** Who holds a port and does something with what comes. */
async function holder(port: number, act: (body: string) => Promise<Record<string, string>>) {
  const got: { headers: IncomingHttpHeaders; url: string; body: string }[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const part of request) body += String(part);
      got.push({ headers: request.headers, url: request.url ?? '', body });
      response.writeHead(204, await act(body)).end();
    })();
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { got, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

describe('the proof', () => {
  test('is given to the page of a session, at each question anew, and says nothing of the secret', async () => {
    const { door, page, calls } = await served();
    const { send, asked, answers } = recorder(door.origin);
    const prove = createProver(page, door.origin, send);
    expect(await prove()).toBe('proven');
    expect(await prove()).toBe('proven');
    const [first, second] = asked.map((text) => JSON.parse(text) as { session: string; nonce: string });
    expect(first?.session).toBe(second?.session);
    expect(first?.nonce).not.toBe(second?.nonce);
    const proofs = answers.map(({ headers }) => headers.get('x-switchboard-proof'));
    expect(new Set(proofs).size).toBe(2);
    expect(asked.join() + proofs.join()).not.toContain(page);
    expect(calls).toEqual([]);
  });

  test('is given to no other page: not for another session’s secret, not for a guess', async () => {
    const { door } = await served();
    const { send } = recorder(door.origin);
    const other = await served();
    expect(await createProver(other.page, door.origin, send)()).toBe('unproven');
    expect(await createProver('A'.repeat(43), door.origin, send)()).toBe('unproven');
  });

  test('of one origin is none at another: whoever passes the question on, or an answer again, gains nothing', async () => {
    const { door, page } = await served();
    // It passes each question on to the true server, and gives its answer as its own.
    const relay = await holder(0, async (body) => {
      const { headers } = await post(door.port, door.origin, body);
      return { 'x-switchboard-proof': String(headers['x-switchboard-proof'] ?? '') };
    });
    const elsewhere = `http://127.0.0.1:${relay.port}`;
    expect(await createProver(page, elsewhere)()).toBe('unproven');
    expect(relay.got).toHaveLength(1);

    // An answer that was overheard is one for another nonce.
    const { send, answers } = recorder(door.origin);
    expect(await createProver(page, door.origin, send)()).toBe('proven');
    const old = answers[0]?.headers.get('x-switchboard-proof') ?? '';
    const replay: typeof fetch = async () =>
      new Response(null, { status: 204, headers: { 'x-switchboard-proof': old } });
    expect(await createProver(page, door.origin, replay)()).toBe('unproven');
  });

  test('cannot be given by who took the port, and who did got neither cookie nor secret', async () => {
    const { door, page, cookie } = await served();
    await door.close();
    const impostor = await holder(door.port, async () => ({ 'x-switchboard-proof': 'A'.repeat(43) }));
    expect(await createProver(page, door.origin)()).toBe('unproven');
    expect(impostor.got).toHaveLength(1);
    const all = JSON.stringify(impostor.got);
    expect(all).not.toContain(page);
    expect(all).not.toContain(cookie.split('=')[1]);
    expect(impostor.got[0]?.headers.cookie).toBeUndefined();
  });

  test('nobody there, or too busy a door, is not yet an answer', async () => {
    const { door, page } = await served();
    for (const status of [429, 500, 503]) {
      expect(await createProver(page, door.origin, async () => new Response(null, { status }))()).toBe('silent');
    }
    await door.close();
    expect(await createProver(page, door.origin)()).toBe('silent');
  });
});

describe('who asks for it', () => {
  const value = 'A'.repeat(43);

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no nonce', JSON.stringify({ session: value })],
    ['a short nonce', JSON.stringify({ session: value, nonce: 'A' })],
    ['other letters', JSON.stringify({ session: value, nonce: `${'A'.repeat(42)}\n` })],
    ['a list for a nonce', JSON.stringify({ session: value, nonce: [value] })],
  ])('is refused for %s', async (_, body) => {
    const { door, log } = await served();
    const answer = await post(door.port, door.origin, body);
    expect(answer.status).toBe(400);
    expect(answer.headers['x-switchboard-proof']).toBeUndefined();
    expect(log).toEqual([]);
  });

  test('is refused for much, from another page, and at another name', async () => {
    const { door, page } = await served();
    const { send, asked } = recorder(door.origin);
    await createProver(page, door.origin, send)();
    const good = asked[0] ?? '';
    expect((await post(door.port, door.origin, good)).status).toBe(204);
    expect((await post(door.port, door.origin, good + ' '.repeat(300))).status).toBe(413);
    expect((await post(door.port, 'https://evil.example', good)).status).toBe(403);
    expect((await post(door.port, door.origin, good, { host: `localhost:${door.port}` })).status).toBe(403);
    const { status } = await rawRequest(door.port, '/proof', { method: 'POST', body: good });
    expect(status).toBe(403);
  });

  test('gets a handful for one session, and then has to wait', async () => {
    const { door, page } = await served();
    const { send } = recorder(door.origin);
    const prove = createProver(page, door.origin, send);
    const proofs = [];
    for (let count = 0; count < 24; count += 1) proofs.push(await prove());
    expect(proofs.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'proven'));
    expect(proofs.at(-1)).toBe('silent');
  });
});

test('to ask for a proof is no use of the session, and one that is over gives none', () => {
  let time = 0;
  const sessions = createSessions({ idleMs: 1000, now: () => time });
  const opened = sessions.exchange(sessions.newTokens().printed, () => false);
  const name = sessionName(
    createHash('sha256')
      .update(opened?.page ?? '')
      .digest(),
  ).toString('base64url');
  const prove = () => sessions.prove(name, (key) => key.toString('hex'));
  time = 900;
  expect(prove()).not.toBeNull();
  expect(sessions.idleFor()).toBe(900);
  time = 1000;
  expect(prove()).toBeNull();
  expect(sessions.isOpen(opened?.cookie)).toBe(false);
});
