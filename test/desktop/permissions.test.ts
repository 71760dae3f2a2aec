import { expect, test } from 'vitest';
import { isPermitted } from '../../electron/desktop/permissions.ts';

test('our page may put text on the clipboard, and nobody may do anything else', () => {
  const ours = 'app://switchboard/';
  expect(isPermitted('clipboard-sanitized-write', ours)).toBe(true);
  expect(isPermitted('clipboard-sanitized-write', 'https://example.com/')).toBe(false);
  for (const permission of [
    'clipboard-read',
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'usb',
    'unknown',
  ]) {
    expect(isPermitted(permission, ours)).toBe(false);
  }
});
