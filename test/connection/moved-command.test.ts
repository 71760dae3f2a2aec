import { expect, test } from 'vitest';
import { missingPart, otherInstallation } from '../../electron/connection/moved-command.ts';

const checkout = { command: '/usr/bin/node', args: ['/src/out/cli.js', 'key', 'print', 'p'] };
const packaged = { command: '/opt/Switchboard/switchboard', args: ['key', 'print', 'p'] };
const there =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

test('the program or the script that is gone is named', () => {
  expect(missingPart(checkout, there('/usr/bin/node', '/src/out/cli.js'))).toBeNull();
  expect(missingPart(checkout, there('/usr/bin/node'))).toBe('/src/out/cli.js');
  expect(missingPart(checkout, there('/src/out/cli.js'))).toBe('/usr/bin/node');
  expect(missingPart(packaged, there())).toBe('/opt/Switchboard/switchboard');
});

test('a name that PATH resolves is taken as it is', () => {
  const named = { command: 'switchboard', args: ['key', 'print', 'p'] };
  expect(missingPart(named, there())).toBeNull();
  expect(otherInstallation(named, packaged)).toBeNull();
});

test('another installation is told from another Node or another home of the same one', () => {
  const otherNode = { ...checkout, command: '/home/me/.nvm/node' };
  const otherHome = { ...checkout, args: ['/src/out/cli.js', '--home', '/srv/h', 'key', 'print', 'p'] };
  expect(otherInstallation(otherNode, checkout)).toBeNull();
  expect(otherInstallation(otherHome, checkout)).toBeNull();
  expect(otherInstallation(checkout, packaged)).toEqual({
    value: '/src/out/cli.js',
    suggestion: '/opt/Switchboard/switchboard',
  });
});
