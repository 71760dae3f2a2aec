import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../electron/api/csp.ts';

test('the policy begins with nothing, and allows no inline code, no other site and no frame', () => {
  expect(contentSecurityPolicy.startsWith("default-src 'none'")).toBe(true);
  expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*|blob:/);
  const directives = new Map(contentSecurityPolicy.split('; ').map((one) => [one.split(' ')[0], one]));
  expect(directives.get('script-src')).toBe("script-src 'self'");
  expect(directives.get('style-src')).toBe("style-src 'self'");
  for (const name of ['frame-ancestors', 'base-uri', 'form-action'])
    expect(directives.get(name)).toBe(`${name} 'none'`);
});
