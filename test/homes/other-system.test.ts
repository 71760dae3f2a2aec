import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mountRoot, seenFromWsl, windowsHomes, wslHomes } from '../../electron/homes/other-system.ts';
import type { RunCommand } from '../../electron/keys/environment/run-command.ts';
import { tempDir } from '../support/temp.ts';

const says =
  (stdout: string, code = 0): RunCommand =>
  async () => ({ ended: 'exit', code, stdout });
const silent: RunCommand = async () => ({ ended: 'not-started', code: null, stdout: '' });
const wsl = { WSL_DISTRO_NAME: 'Ubuntu' };

describe('windowsHomes, from within WSL', () => {
  const text = async (drives: string) => `[automount]\nroot = ${drives}\n`;

  it('asks for the person’s own, and finds those in which Codex was set up', async () => {
    const drives = tempDir();
    mkdirSync(join(drives, 'c/Users/Bob/.codex'), { recursive: true });
    writeFileSync(join(drives, 'c/Users/Bob/.codex/config.toml'), '');
    mkdirSync(join(drives, 'c/Users/Public'), { recursive: true });
    const system = { platform: 'linux', env: wsl, text: () => text(drives) } as const;
    const found = await windowsHomes({ ...system, run: says('C:\\Users\\Ada Love\r\n') });
    expect(found).toEqual([join(drives, 'c/Users/Ada Love/.codex'), join(drives, 'c/Users/Bob/.codex')]);
    expect(await windowsHomes({ ...system, run: silent })).toEqual([join(drives, 'c/Users/Bob/.codex')]);
    const told = await windowsHomes({ ...system, env: { ...wsl, USERPROFILE: 'D:\\me' }, run: silent });
    expect(told[0]).toBe(join(drives, 'd/me/.codex'));
  });

  it('asks nothing where there is no Windows around it', async () => {
    const run: RunCommand = async () => {
      throw new Error('was asked');
    };
    expect(await windowsHomes({ platform: 'linux', env: {}, run })).toEqual([]);
    expect(await windowsHomes({ platform: 'win32', env: wsl, run })).toEqual([]);
    expect(await wslHomes({ platform: 'linux', env: wsl, run })).toEqual([]);
  });
});

describe('wslHomes, from Windows', () => {
  const folders: Record<string, string[]> = {
    '\\\\wsl.localhost\\Ubuntu-24.04\\home': ['ada', 'bob'],
    '\\\\wsl.localhost\\Ubuntu-24.04\\home\\ada': ['.bashrc', '.codex'],
    '\\\\wsl.localhost\\Ubuntu-24.04\\home\\bob': ['.bashrc'],
    '\\\\wsl.localhost\\Debian\\root': ['.codex'],
  };
  const list = async (folder: string) => folders[folder] ?? [];
  const expected = [
    { path: '\\\\wsl.localhost\\Ubuntu-24.04\\home\\ada\\.codex', distribution: 'Ubuntu-24.04' },
    { path: '\\\\wsl.localhost\\Debian\\root\\.codex', distribution: 'Debian' },
  ];

  it('looks into each distribution that runs', async () => {
    const asked: (readonly string[])[] = [];
    const run: RunCommand = async (program, args) => {
      asked.push([program, ...args]);
      return { ended: 'exit', code: 0, stdout: 'Ubuntu-24.04\r\nDebian\r\n' };
    };
    expect(await wslHomes({ platform: 'win32', env: {}, run, list })).toEqual(expected);
    expect(asked).toEqual([['wsl.exe', '-l', '-q', '--running']]);
  });

  it('reads the UTF-16 of an older wsl.exe, and nothing from one that refuses', async () => {
    const utf16 = [...'Ubuntu-24.04\r\nDebian\r\n'].map((letter) => `${letter}\0`).join('');
    expect(await wslHomes({ platform: 'win32', env: {}, run: says(utf16), list })).toEqual(expected);
    const refusal = says('There are no running distributions.', 1);
    expect(await wslHomes({ platform: 'win32', env: {}, run: refusal, list })).toEqual([]);
    expect(await wslHomes({ platform: 'win32', env: {}, run: says('..\\..\\etc\n'), list })).toEqual([]);
  });
});

it.each([
  ['', '/mnt'],
  ['[network]\nroot = /no\n', '/mnt'],
  ['[automount]\nenabled = true\n[boot]\nroot=/no', '/mnt'],
  ['[automount]\nenabled = true\nroot = "/win/"\n', '/win/'],
])('mountRoot of %j is %s', (conf, root) => expect(mountRoot(conf)).toBe(root));

it('only a path of a drive is one of Windows', () => {
  expect(seenFromWsl('E:/Users/x', '/mnt')).toBe('/mnt/e/Users/x');
  expect(seenFromWsl('/home/x', '/mnt')).toBeNull();
  expect(seenFromWsl('', '/mnt')).toBeNull();
});
