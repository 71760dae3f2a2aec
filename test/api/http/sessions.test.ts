import { expect, test } from 'vitest';
import { createSessions } from '../../../electron/api/http/sessions.ts';

/** A printed token asks for no proof of who brings it. */
const nobody = () => false;

test('a token is 256 random bits, opens one session, and only itself', () => {
  const sessions = createSessions();
  const [first, second] = [sessions.newTokens().printed, sessions.newTokens().printed];
  expect(Buffer.from(first, 'base64url')).toHaveLength(32);
  expect(first).not.toBe(second);
  const cookie = sessions.exchange(first, nobody)?.cookie;
  expect(cookie).not.toBeNull();
  expect(sessions.isOpen(cookie ?? undefined)).toBe(true);
  expect(sessions.exchange(first, nobody)).toBeNull();
  expect(sessions.exchange(second, nobody)?.cookie).not.toBe(cookie);
});

test('a handed token is good for our own user alone, and a stranger’s attempt spends nothing', () => {
  const sessions = createSessions();
  const { printed, handed } = sessions.newTokens();
  expect(printed).not.toBe(handed);
  expect(sessions.exchange(handed, () => false)).toBeNull();
  expect(sessions.exchange(handed, () => true)).not.toBeNull();
  // Either of a pair ends the other.
  expect(sessions.exchange(printed, () => true)).toBeNull();
  const other = sessions.newTokens();
  expect(sessions.exchange(other.printed, nobody)).not.toBeNull();
  expect(sessions.exchange(other.handed, () => true)).toBeNull();
});

test('nothing but a session’s own cookie is open: not a token, not a part, not none', () => {
  const sessions = createSessions();
  const token = sessions.newTokens().printed;
  const cookie = sessions.exchange(sessions.newTokens().printed, nobody)?.cookie ?? '';
  for (const other of [undefined, '', token, cookie.slice(1), `${cookie} `, cookie.toUpperCase()]) {
    expect(sessions.isOpen(other)).toBe(false);
  }
  expect(createSessions().isOpen(cookie)).toBe(false);
});

test('what is kept is bounded: the oldest session gives way', () => {
  const sessions = createSessions();
  const cookies = Array.from(
    { length: 20 },
    () => sessions.exchange(sessions.newTokens().printed, nobody)?.cookie ?? '',
  );
  expect(sessions.isOpen(cookies[0])).toBe(false);
  expect(sessions.isOpen(cookies.at(-1))).toBe(true);
});

test('a session that nobody uses ends; a use or a page that listens keeps it', () => {
  let time = 0;
  const sessions = createSessions({ idleMs: 1000, now: () => time });
  const [used, listening, left] = [0, 1, 2].map(
    () => sessions.exchange(sessions.newTokens().printed, nobody)?.cookie ?? '',
  );
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
  const cookie = sessions.exchange(sessions.newTokens().printed, nobody)?.cookie ?? '';
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
