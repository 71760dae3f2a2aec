import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Home } from '../../electron/config/store/store.types.ts';
import { keyCommand } from '../../electron/keys/deliver.ts';
import { parseKeyPrint } from '../../electron/keys/parse-key-print.ts';

const usual: Home = { path: join(homedir(), '.codex'), source: 'default' };
const elsewhere: Home = { path: '/srv/codex home', source: 'flag' };
const checkout = { execPath: '/usr/bin/node', script: '/src/out/cli.js', packaged: false };
const packaged = {
  execPath: '/opt/Switchboard/switchboard',
  script: '/opt/Switchboard/x.asar/out/cli.js',
  packaged: true,
};

test('a checkout is named by node and its script', () => {
  expect(keyCommand({ ...checkout, home: usual }, 'token_station')).toEqual({
    command: '/usr/bin/node',
    args: ['/src/out/cli.js', 'key', 'print', 'token_station'],
  });
});

test('the packaged app is its own executable, an AppImage the image and not its mount', () => {
  expect(keyCommand({ ...packaged, home: usual }, 'p')).toEqual({
    command: '/opt/Switchboard/switchboard',
    args: ['key', 'print', 'p'],
  });
  const mounted = { ...packaged, execPath: '/tmp/.mount_SwXYZ/switchboard', appImage: '/home/me/Switchboard.AppImage' };
  expect(keyCommand({ ...mounted, home: usual }, 'p').command).toBe('/home/me/Switchboard.AppImage');
});

test('another home goes with the command, and key print reads back what was written', () => {
  for (const provider of ['p', 'my provider', '-odd', 'key']) {
    const { args } = keyCommand({ ...checkout, home: elsewhere }, provider);
    expect(args[0]).toBe('/src/out/cli.js');
    expect(parseKeyPrint(args.slice(1))).toEqual({ provider, home: '/srv/codex home' });
    expect(parseKeyPrint(keyCommand({ ...packaged, home: usual }, provider).args)).toEqual({ provider, home: null });
  }
});

test('only key print is taken for key print', () => {
  const others = [[], ['key'], ['key', 'print'], ['key', 'set', 'p'], ['status'], ['key', 'print', 'p', 'q']];
  for (const argv of [...others, ['key', 'print', '--help'], ['--json', 'key', 'print', 'p']]) {
    expect(parseKeyPrint(argv)).toBeNull();
  }
});
