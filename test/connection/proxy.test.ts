import { expect, test } from 'vitest';
import { proxyFor, withoutProxyFor } from '../../electron/connection/proxy.ts';

const through = (address: string, env: NodeJS.ProcessEnv) => proxyFor(new URL(address), env)?.href ?? null;

test.each<[string, NodeJS.ProcessEnv, string | null]>([
  ['http://a.test/v1', { HTTP_PROXY: 'http://proxy:3128' }, 'http://proxy:3128/'],
  ['https://a.test/v1', { HTTP_PROXY: 'http://proxy:3128' }, null],
  ['https://a.test/v1', { https_proxy: 'proxy:3128' }, 'http://proxy:3128/'],
  ['https://a.test/v1', { ALL_PROXY: 'http://all:1' }, 'http://all:1/'],
  ['http://127.0.0.1:4517/v1', { HTTP_PROXY: 'http://proxy:1' }, 'http://proxy:1/'],
  ['http://127.0.0.1:4517/v1', { HTTP_PROXY: 'http://proxy:1', NO_PROXY: 'localhost,127.0.0.1' }, null],
  ['http://10.1.2.3/v1', { HTTP_PROXY: 'http://proxy:1', NO_PROXY: '10.0.0.0/8' }, null],
  ['http://api.a.test/', { HTTP_PROXY: 'http://proxy:1', NO_PROXY: '.a.test' }, null],
  ['http://nota.test/', { HTTP_PROXY: 'http://proxy:1', NO_PROXY: 'a.test' }, 'http://proxy:1/'],
  ['http://a.test:81/', { HTTP_PROXY: 'http://proxy:1', NO_PROXY: 'a.test:80' }, 'http://proxy:1/'],
  ['http://a.test/', { HTTP_PROXY: 'http://proxy:1', NO_PROXY: '*' }, null],
  ['http://[::1]:80/', { HTTP_PROXY: 'http://proxy:1', NO_PROXY: '::1' }, null],
])('%s with %o goes through %s', (address, env, expected) => {
  expect(through(address, env)).toBe(expected);
});

test('a host can be exempted beside those that are', () => {
  const env = withoutProxyFor(['127.0.0.1'], { HTTP_PROXY: 'http://proxy:1', no_proxy: 'a.test' });
  expect(through('http://127.0.0.1:1/', env)).toBeNull();
  expect(through('http://a.test/', env)).toBeNull();
  expect(through('http://b.test/', env)).toBe('http://proxy:1/');
});
