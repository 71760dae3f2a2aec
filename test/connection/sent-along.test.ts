import { expect, test } from 'vitest';
import { secretsSent, sentAlong } from '../../electron/connection/sent-along.ts';

const along = (table: object, env: NodeJS.ProcessEnv = {}) =>
  sentAlong({ table: { ...table }, baseUrl: 'https://gw.test/v1' }, null, env);

test('a header is sent as the bytes of its UTF-8, wherever it comes from', () => {
  const table = { http_headers: { 'X-Title': '我的应用' }, env_http_headers: { 'X-Other': 'OTHER' } };
  const { headers } = along(table, { OTHER: 'naïve' });
  expect(headers).toEqual({ 'x-title': 'æ\u0088\u0091ç\u009a\u0084åº\u0094ç\u0094¨', 'x-other': 'naÃ¯ve' });
  expect(new Headers(headers).get('x-title')).toBe(headers['x-title']);
});

test.each([
  ['a line break', 'X-Thing', 'one\ntwo'],
  ['a line break at the end', 'X-Thing', 'one\r\n'],
  ['a NUL', 'X-Thing', 'one\u0000'],
  ['a delete character', 'X-Thing', 'one\u007f'],
  ['a blank in its name', 'X Thing', 'one'],
  ['no name', '', 'one'],
])('what can be no header is left out, as Codex does: %s', (_what, name, value) => {
  expect(along({ http_headers: { [name]: value, 'X-Good': 'a\tb' } }).headers).toEqual({ 'x-good': 'a\tb' });
});

test('a secret that is not Latin-1 is masked as the text and as the bytes that a gateway may repeat', () => {
  const value = '密钥-canary9Zx81header';
  const sent = along({ http_headers: { 'X-Api-Key': value } });
  expect(secretsSent(null, sent)).toEqual([sent.headers['x-api-key'], value]);
});

const sent = (headers: Record<string, string>, query: Record<string, string> = {}) =>
  secretsSent('https://models.acme.example/v1', { key: null, query, headers });

test.each([
  ['a short word, which would be blotted out of every model’s name', { 'x-auth-provider': 'openai' }, []],
  ['what plainly is no key', { 'x-team': 'platform-infra' }, []],
  ['what may be one', { 'x-portal': 'Zk3v9QpL2xT7' }, ['Zk3v9QpL2xT7']],
  ['a pass phrase', { 'x-secret': 'correct horse battery' }, ['correct horse battery']],
  ['a token behind its scheme', { authorization: 'Basic bWU6cHc5' }, ['bWU6cHc5']],
])('of what is sent, %s is %j: %j is masked in answers', (_what, headers, secrets) => {
  expect(sent(headers)).toEqual(secrets);
});
