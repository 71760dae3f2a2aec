import { expect, test } from 'vitest';
import { isPlainHttp, originOf } from '../../electron/keys/origin.ts';

test.each([
  ['https://models.bytefuture.ai/v1', 'https://models.bytefuture.ai'],
  ['HTTPS://Models.ByteFuture.AI:443/v1/', 'https://models.bytefuture.ai'],
  ['http://127.0.0.1:8080/v1', 'http://127.0.0.1:8080'],
  ['https://user:secret@models.bytefuture.ai/v1', 'https://models.bytefuture.ai'],
  ['https://models.bytefuture.ai.evil.example/v1', 'https://models.bytefuture.ai.evil.example'],
  ['https://models.bytefuture.ai@evil.example/v1', 'https://evil.example'],
  ['http://[::1]:11434/v1', 'http://[::1]:11434'],
  ['models.bytefuture.ai/v1', null],
  ['localhost:8080/v1', null],
  ['file:///etc/passwd', null],
  ['https://', null],
  ['', null],
])('the origin of %j is %j', (baseUrl, origin) => expect(originOf(baseUrl)).toBe(origin));

test('plain http is told from loopback and https', () => {
  const plain = ['http://gateway.example', 'http://10.0.0.1:80', 'http://127.evil.example'];
  expect(plain.map(isPlainHttp)).toEqual([true, true, true]);
  const safe = ['https://gateway.example', 'http://127.0.0.1:1', 'http://localhost:1', 'http://[::1]:1'];
  expect(safe.map(isPlainHttp)).toEqual([false, false, false, false]);
});
