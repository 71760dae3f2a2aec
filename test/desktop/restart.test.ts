import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RelaunchOptions } from 'electron';
import { expect, test } from 'vitest';
import { argsAgain, restart } from '../../electron/desktop/restart.ts';
import { tempDir } from '../support/temp.ts';

const link = 'switchboard://provider?id=acme&base_url=https%3A%2F%2Facme.example%2Fv1';

/** As much of Electron's app as a restart asks of. */
function standIn() {
  const did: unknown[] = [];
  const app = {
    relaunch: (options?: RelaunchOptions) => void did.push(options),
    releaseSingleInstanceLock: () => void did.push('released'),
    exit: (code?: number) => void did.push(code),
  };
  return { app, did };
}

test('a start that a person asked for shows a window and opens no link anew; the rest stays', () => {
  expect(argsAgain(['--home', '/srv/codex', '--hidden', link])).toEqual(['--home', '/srv/codex']);
  expect(argsAgain([])).toEqual([]);
});

test('an installed app, or one out of a checkout, is started again by Electron', () => {
  const { app, did } = standIn();
  const argv = ['/opt/Switchboard/switchboard', '--home', '/srv/codex', '--hidden', link];
  restart(app, { argv, env: { APPIMAGE: '/other.AppImage', APPDIR: '/tmp/.mount_Other' }, execPath: argv[0] ?? '' });
  expect(did).toEqual([{ args: ['--home', '/srv/codex'] }, 1]);
});

test('an AppImage is started as the image, once its lock is free, and without the mount’s variables', async () => {
  const folder = tempDir();
  const [image, told, mount] = [join(folder, 's.AppImage'), join(folder, 'told'), join(folder, 'mount')];
  writeFileSync(image, `#!/bin/sh\necho "$@ $APPDIR$LD_LIBRARY_PATH" > "${told}"\n`);
  chmodSync(image, 0o755);
  const { app, did } = standIn();
  const env = { PATH: '/bin:/usr/bin', APPIMAGE: image, APPDIR: mount, LD_LIBRARY_PATH: `${mount}/usr/lib` };
  const execPath = join(mount, 'switchboard');
  restart(app, { argv: [execPath, '--home', '/srv/codex', '--hidden'], env, execPath });
  expect(did).toEqual(['released', 1]);
  await expect
    .poll(() => existsSync(told) && readFileSync(told, 'utf8'), { timeout: 10_000 })
    .toBe('--home /srv/codex \n');
});
