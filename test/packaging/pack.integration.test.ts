import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { extractAll, extractFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Platform, archFromString, build, type Configuration } from 'electron-builder';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { archiveEntries } from '../../packaging/shipped.mjs';
import { writeStandInElectron } from '../support/stand-in-electron.ts';
import { tempDir } from '../support/temp.ts';

const root = resolve(import.meta.dirname, '../..');
// The builder copies a whole Electron, and a machine may be busy.
vi.setConfig({ testTimeout: 240_000 });

const clutter = {
  '.env': 'KEY=1',
  'test/store.test.ts': '',
  'electron/main.ts': '',
  'out/main/main.js.map': '{}',
  'out/renderer/assets/index-1.js.map': '{}',
};
const standInBuild = {
  'out/main/main.js': 'export {};',
  'out/preload/preload.cjs': '//',
  'out/renderer/index.html': '<!doctype html>',
  'out/cli.js': 'export {};',
};

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A copy of what the builder reads, beside clutter: the build in out/ when there is one, else files in its shape. */
function project(more: Record<string, string> = {}): string {
  const folder = tempDir();
  const built = existsSync(join(root, 'out/main/main.js'));
  const copied = ['package.json', 'package-lock.json', 'electron-builder.yml', 'assets', ...(built ? ['out'] : [])];
  for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  write(folder, { ...(built ? {} : standInBuild), ...clutter, ...more });
  return folder;
}

const systems = { linux: Platform.LINUX, darwin: Platform.MAC, win32: Platform.WINDOWS };
type System = keyof typeof systems;

/** Runs the real builder with a stand-in for Electron's runtime, signing nothing; gives the path of app.asar. */
async function pack(
  folder: string,
  platform: System,
  { target = 'dir', arch = 'x64', config = {} }: { target?: string; arch?: string; config?: Configuration } = {},
): Promise<string> {
  const electron = join(tempDir(), 'electron');
  writeStandInElectron(electron, platform);
  await build({
    projectDir: folder,
    targets: systems[platform].createTarget(target, archFromString(arch)),
    publish: 'never',
    config: {
      electronDist: electron,
      afterPack: join(root, 'packaging/after-pack.mjs'),
      win: { signAndEditExecutable: false },
      mac: { identity: null },
      ...config,
    },
  });
  const dist = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
  return join(folder, 'dist', String(dist.find((path) => basename(path) === 'app.asar')));
}

describe.each([
  { platform: 'linux', app: 'linux-unpacked/switchboard' },
  { platform: 'darwin', app: 'mac/Switchboard.app' },
  { platform: 'win32', app: 'win-unpacked/Switchboard.exe' },
] as const)('packed for $platform', ({ platform, app }) => {
  test('the app holds its own files, keytar for that platform alone, and decided fuses', async () => {
    const folder = project();
    const archive = await pack(folder, platform);
    const entries = archiveEntries(archive);
    const modules = entries.filter(({ path }) => path.startsWith('node_modules/')).map(({ path }) => path);
    expect(modules.sort()).toEqual([
      'node_modules/keytar/LICENSE.md',
      'node_modules/keytar/lib/keytar.js',
      'node_modules/keytar/package.json',
      `node_modules/keytar/prebuilds/${platform}-x64/keytar.node`,
    ]);
    expect(entries.filter(({ unpacked }) => unpacked).map(({ path }) => path)).toEqual([modules.at(-1)]);
    const paths = entries.map(({ path }) => path);
    for (const path of Object.keys(clutter)) expect(paths).not.toContain(path);
    expect(paths).toEqual(expect.arrayContaining(Object.keys(standInBuild)));

    const shipped: unknown = JSON.parse(extractFile(archive, 'package.json').toString('utf8'));
    expect(shipped).toMatchObject({
      ...{ name: 'switchboard', type: 'module', main: 'out/main/main.js' },
      desktopName: 'dev.switchboard.app.desktop',
    });
    expect(shipped).not.toHaveProperty('devDependencies');

    const fuses = await getCurrentFuseWire(join(folder, 'dist', app));
    expect(fuses[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
    expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
  });
});

test('what a build left in out/ by mistake stops the packing', async () => {
  const folder = project({ 'out/main/notes.txt': 'x', 'out/chunks/a.js': `"sk-${'0123456789abcdef'.repeat(3)}"` });
  await expect(pack(folder, 'linux')).rejects.toThrow(
    /out\/main\/notes\.txt must not ship\.\nout\/chunks\/a\.js holds an API key\./,
  );
});

test('the keytar that ships loads, with the binary of this machine alone', async () => {
  const here: string = process.platform;
  const archive = await pack(project(), here in systems ? (here as System) : 'linux', { arch: process.arch });
  const app = tempDir();
  extractAll(archive, app);
  const script = `console.log(Object.keys(require('keytar')).sort().join())`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: app, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toContain('deletePassword,findCredentials,findPassword,getPassword,setPassword');
});

describe('the feed of releases', () => {
  const feed = (archive: string) => join(dirname(archive), 'app-update.yml');

  test('is in no package unless whoever packs names one', async () => {
    expect(existsSync(feed(await pack(project(), 'linux')))).toBe(false);
  });

  test('is the repository that the release workflow names', async () => {
    const publish = { provider: 'github', owner: 'someone', repo: 'switchboard' } as const;
    const archive = await pack(project(), 'linux', { config: { publish } });
    expect(readFileSync(feed(archive), 'utf8')).toMatch(/owner: someone\nrepo: switchboard\nprovider: github/);
  });
});

describe('the deb', () => {
  test('depends on libsecret, links switchboard:// and carries the icons', async () => {
    // The builder fetches fpm, which writes the deb; a recorder in its place shows what it would be told.
    const folder = project({
      '.git/config': '[remote "origin"]\n\turl = https://github.com/example/switchboard.git\n',
    });
    const tools = tempDir();
    const said = join(tools, 'said');
    const recorder = `#!/bin/sh
for last; do case "$last" in *.desktop=*) cat "\${last%%=*}" >> "${said}.desktop";; esac; done
printf '%s\\n' "$@" > "${said}"
while [ "$1" != --package ]; do shift; done
: > "$2"
`;
    write(tools, { fpm: recorder });
    chmodSync(join(tools, 'fpm'), 0o755);
    process.env['CUSTOM_FPM_PATH'] = join(tools, 'fpm');
    onTestFinished(() => {
      delete process.env['CUSTOM_FPM_PATH'];
    });
    await pack(folder, 'linux', { target: 'deb' });

    const lines = readFileSync(said, 'utf8').split('\n');
    const after = (flag: string) => lines.filter((_, index) => lines[index - 1] === flag);
    expect(after('-d')).toEqual(expect.arrayContaining(['libsecret-1-0', 'libgtk-3-0', 'libnss3']));
    expect(after('--url')).toEqual(['https://github.com/example/switchboard']);
    expect(lines.filter((line) => line.includes('/hicolor/16x16/apps/switchboard.png'))).toHaveLength(1);
    const desktop = readFileSync(`${said}.desktop`, 'utf8');
    expect(desktop).toContain('MimeType=x-scheme-handler/switchboard;');
    expect(desktop).toContain('Categories=Development;');
    // The file’s name, and the windows that belong to it, are what Electron calls the app.
    expect(lines.filter((line) => line.endsWith('=/usr/share/applications/dev.switchboard.app.desktop'))).toHaveLength(
      1,
    );
    expect(desktop).toContain('StartupWMClass=dev.switchboard.app\n');
    expect(existsSync(join(folder, 'dist/switchboard-0.1.0-linux-amd64.deb'))).toBe(true);
  });
});
