import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { envOutside, ownAppImage } from '../electron/app-image.ts';
import { tempDir } from './support/temp.ts';

const mount = '/tmp/.mount_SwitchAbCd';
const image = '/home/ada/switchboard-linux-x86_64.AppImage';
const env = { APPIMAGE: image, APPDIR: mount };
const inside = `${mount}/switchboard`;
const unmoved = (path: string) => path;

describe('the AppImage that this program runs out of', () => {
  test('is the one whose mount holds the executable', () => {
    expect(ownAppImage(env, inside, unmoved)).toBe(image);
    expect(ownAppImage({ ...env, APPDIR: `${mount}/` }, inside, unmoved)).toBe(image);
  });

  test.each([
    ['another program’s, whose variables were inherited', env, '/opt/Switchboard/switchboard'],
    ['another mount with the same beginning', env, `${mount}2/switchboard`],
    ['a variable that somebody set', { APPIMAGE: image }, inside],
    ['an unpacked AppDir, which has no image', { APPDIR: mount }, inside],
    ['empty variables', { APPIMAGE: '', APPDIR: '' }, inside],
  ])('is none with %s', (_what, given, execPath) => {
    expect(ownAppImage(given, execPath, unmoved)).toBeUndefined();
  });

  test('is found where the mount is named through a link', () => {
    const folder = tempDir();
    mkdirSync(join(folder, 'real/mount'), { recursive: true });
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    const linked = { APPIMAGE: image, APPDIR: join(folder, 'link/mount') };
    expect(ownAppImage(linked, join(folder, 'real/mount/switchboard'))).toBe(image);
    expect(ownAppImage({ ...linked, APPDIR: join(folder, 'gone') }, inside)).toBeUndefined();
  });
});

describe('the environment of what outlives the app', () => {
  const started = {
    ...env,
    ...{ OWD: '/home/ada', ARGV0: './switchboard.AppImage', HOME: '/home/ada', MY_KEY: 'a:b' },
    PATH: `${mount}:${mount}/usr/sbin:/usr/bin:/bin`,
    XDG_DATA_DIRS: `${mount}/usr/share/:/usr/local/share/:/usr/share/`,
    LD_LIBRARY_PATH: `${mount}/usr/lib`,
    GSETTINGS_SCHEMA_DIR: `${mount}/usr/share/glib-2.0/schemas`,
  };

  test('holds nothing of our own AppImage’s, and everything else', () => {
    expect(envOutside(started, inside, unmoved)).toEqual({
      ...{ HOME: '/home/ada', MY_KEY: 'a:b', PATH: '/usr/bin:/bin' },
      XDG_DATA_DIRS: '/usr/local/share/:/usr/share/',
    });
  });

  test('is left alone where this is no AppImage: another’s variables are its own affair', () => {
    expect(envOutside(started, '/opt/Switchboard/switchboard', unmoved)).toEqual(started);
  });
});
