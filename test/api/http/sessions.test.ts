import { expect, test } from 'vitest';
import { createSessions } from '../../../electron/api/http/sessions.ts';

test('a token is 256 random bits, opens one session, and only itself', () => {
  const sessions = createSessions();
  const [first, second] = [sessions.newToken(), sessions.newToken()];
  expect(Buffer.from(first, 'base64url')).toHaveLength(32);
  expect(first).not.toBe(second);
  const cookie = sessions.exchange(first)?.cookie;
  expect(cookie).not.toBeNull();
  expect(sessions.isOpen(cookie ?? undefined)).toBe(true);
  expect(sessions.exchange(first)).toBeNull();
  expect(sessions.exchange(second)?.cookie).not.toBe(cookie);
});

test('nothing but a session’s own cookie is open: not a token, not a part, not none', () => {
  const sessions = createSessions();
  const token = sessions.newToken();
  const cookie = sessions.exchange(sessions.newToken())?.cookie ?? '';
  for (const other of [undefined, '', token, cookie.slice(1), `${cookie} `, cookie.toUpperCase()]) {
    expect(sessions.isOpen(other)).toBe(false);
  }
  expect(createSessions().isOpen(cookie)).toBe(false);
});

test('what is kept is bounded: the oldest session gives way', () => {
  const sessions = createSessions();
  const cookies = Array.from({ length: 20 }, () => sessions.exchange(sessions.newToken())?.cookie ?? '');
  expect(sessions.isOpen(cookies[0])).toBe(false);
  expect(sessions.isOpen(cookies.at(-1))).toBe(true);
});

test('a session that nobody uses ends; a use or a page that listens keeps it', () => {
  let time = 0;
  const sessions = createSessions({ idleMs: 1000, now: () => time });
  const [used, listening, left] = [0, 1, 2].map(() => sessions.exchange(sessions.newToken())?.cookie ?? '');
  const release = sessions.hold(listening);
  for (time = 900; time <= 2700; time += 900) expect(sessions.isOpen(used)).toBe(true);
  expect(sessions.isOpen(left)).toBe(false);
  time = 10_000;
  expect(sessions.isOpen(used)).toBe(false);
  expect(sessions.isOpen(listening)).toBe(true);
  time = 20_000;
  release();
  time = 20_999;
  expect(sessions.isOpen(listening)).toBe(true);
  time = 22_000;
  expect(sessions.isOpen(listening)).toBe(false);
  expect(sessions.isOpen(listening)).toBe(false);
});

test('how long nobody was there is counted from the last use, and not while a page listens', () => {
  let time = 0;
  const sessions = createSessions({ idleMs: 1000, now: () => time });
  time = 500;
  expect(sessions.idleFor()).toBe(500);
  const cookie = sessions.exchange(sessions.newToken())?.cookie ?? '';
  const release = sessions.hold(cookie);
  time = 5000;
  expect(sessions.idleFor()).toBe(0);
  release();
  time = 5100;
  expect(sessions.idleFor()).toBe(100);
  // A stranger's guess is no use.
  sessions.isOpen('guess');
  sessions.hold('guess');
  expect(sessions.idleFor()).toBe(100);
});
