import { expect, test } from 'vitest';
import { browserIsHere } from '../../../electron/api/http/browser-here.ts';

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['linux', { WSL_DISTRO_NAME: 'Debian' }, true],
  ['linux', { DISPLAY: ':10', SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22' }, false],
  ['darwin', {}, true],
  ['darwin', { SSH_TTY: '/dev/ttys001' }, false],
  ['win32', {}, true],
] as const)('%s with %j: %s', (platform, env, here) => {
  expect(browserIsHere({ platform, env })).toBe(here);
});
