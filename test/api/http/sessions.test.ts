import { expect, test } from 'vitest';
import { createSessions } from '../../../electron/api/http/sessions.ts';

test('a token is 256 random bits, opens one session, and only itself', () => {
  const sessions = createSessions();
  const [first, second] = [sessions.newToken(), sessions.newToken()];
  expect(Buffer.from(first, 'base64url')).toHaveLength(32);
  expect(first).not.toBe(second);
  const cookie = sessions.exchange(first);
  expect(cookie).not.toBeNull();
  expect(sessions.isOpen(cookie ?? undefined)).toBe(true);
  expect(sessions.exchange(first)).toBeNull();
  expect(sessions.exchange(second)).not.toBe(cookie);
});

test('nothing but a session’s own cookie is open: not a token, not a part, not none', () => {
  const sessions = createSessions();
  const token = sessions.newToken();
  const cookie = sessions.exchange(sessions.newToken()) ?? '';
  for (const other of [undefined, '', token, cookie.slice(1), `${cookie} `, cookie.toUpperCase()]) {
    expect(sessions.isOpen(other)).toBe(false);
  }
  expect(createSessions().isOpen(cookie)).toBe(false);
});

test('what is kept is bounded: the oldest session gives way', () => {
  const sessions = createSessions();
  const cookies = Array.from({ length: 20 }, () => sessions.exchange(sessions.newToken()) ?? '');
  expect(sessions.isOpen(cookies[0])).toBe(false);
  expect(sessions.isOpen(cookies.at(-1))).toBe(true);
});
