import { describe, expect, test } from 'vitest';
import { answerAppRequest, appAddress, isAppAddress } from '../../electron/api/app-pages.ts';
import { contentSecurityPolicy } from '../../electron/api/csp.ts';
import { builtPage } from '../support/http.ts';

describe('app://switchboard', () => {
  test('shows the page with the policy', async () => {
    const answer = await answerAppRequest(builtPage(), { url: appAddress, method: 'GET' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(await answer.text()).toContain('the built page');
  });

  test.each([
    ['GET', 'app://other/index.html', 404],
    ['GET', 'app://switchboard/..%2fsecret.txt', 404],
    ['GET', 'app://switchboard/%2e%2e/secret.txt', 404],
    ['GET', 'app://switchboard/nothing.js', 404],
    ['POST', appAddress, 405],
  ])('%s %s is %i', async (method, url, status) => {
    const answer = await answerAppRequest(builtPage(), { url, method });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(await answer.text()).not.toContain('out of reach');
  });
});

test.each([
  ['app://switchboard/', true],
  ['app://switchboard/index.html#models', true],
  ['app://switchboard.evil/', false],
  ['app://evil@switchboard/', false],
  ['app://switchboard:80/', false],
  ['apps://switchboard/', false],
  ['https://switchboard/', false],
  ['about:srcdoc', false],
  ['', false],
])('%s is a page of ours: %s', (address, ours) => {
  expect(isAppAddress(address)).toBe(ours);
});
