import { expect, test } from 'vitest';
import { handover } from '../../../electron/api/http/open-browser.ts';
import { tellsPeers } from '../../../electron/api/http/peer-user.ts';

const tokens = { printed: 'http://127.0.0.1:1/?token=printed', handed: 'http://127.0.0.1:1/?token=handed' };

test('an address that others can read in the arguments of a process is never the printed one', () => {
  const way = handover({ platform: 'linux', env: { DISPLAY: ':0' } }, tokens);
  expect(way?.address).toBe(tellsPeers() ? tokens.handed : undefined);
});

test.each([
  ['darwin', {}],
  ['win32', {}],
  ['linux', { WSL_DISTRO_NAME: 'Debian' }],
] as const)('where no argument is seen by others, the printed one is used (%s)', (platform, env) => {
  expect(handover({ platform, env }, tokens)?.address).toBe(tokens.printed);
});
