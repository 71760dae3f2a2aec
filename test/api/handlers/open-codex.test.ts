import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openCodexHandlers, type OpenCodexDeps } from '../../../electron/api/handlers/open-codex.ts';
import { ok } from '../../../electron/faults/fault.ts';
import { tempDir } from '../../support/temp.ts';

/** A program of a few lines on PATH. */
function script(path: string, text: string): void {
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
}

/** A machine with a Codex that tells where it runs, and the terminals that are written to `bin`. */
function machine(more: Partial<OpenCodexDeps> = {}) {
  const [bin, cwd, home, stateDir] = [tempDir(), tempDir(), tempDir(), tempDir()];
  const told = join(bin, 'told');
  script(join(bin, 'codex'), `{ pwd; echo "$CODEX_HOME"; } > "${told}"`);
  const handlers = openCodexHandlers({
    home: { path: home, source: 'flag' },
    env: { PATH: `${bin}:/usr/bin:/bin`, DISPLAY: ':0', SHELL: '/bin/sh' },
    homedir: cwd,
    stateDir,
    findCodex: async () => ok({ command: join(bin, 'codex'), args: [], version: '1.0.0', foundBy: 'PATH' }),
    chooseFolder: undefined,
    ...more,
  });
  return { bin, cwd, home, told, open: handlers['codex.open'] };
}

const until = async (file: string) => {
  await expect
    .poll(() => existsSync(file) && readFileSync(file, 'utf8').split('\n').length, { timeout: 10_000 })
    .toBe(3);
  return readFileSync(file, 'utf8');
};

test('a terminal on PATH runs Codex in the folder, with this home', async () => {
  const { bin, cwd, home, told, open } = machine();
  // As xterm takes it: everything after -e is the command.
  script(join(bin, 'x-terminal-emulator'), 'shift\nexec "$@" </dev/null');
  const folder = join(cwd, "it's here");
  mkdirSync(folder);
  expect(await open({ cwd: folder }, { door: 'browser' })).toEqual({
    ok: true,
    value: { cwd: folder, terminal: 'x-terminal-emulator' },
  });
  expect(await until(told)).toBe(`${folder}\n${home}\n`);
});

test('out of an AppImage the terminal has none of its variables: it outlives the mount', async () => {
  const bin = tempDir();
  const mount = dirname(process.execPath);
  const image = { APPIMAGE: '/s.AppImage', APPDIR: mount, LD_LIBRARY_PATH: `${mount}/usr/lib:/opt/lib` };
  const { cwd, told, open } = machine({ env: { PATH: `${bin}:/bin`, DISPLAY: ':0', SHELL: '/bin/sh', ...image } });
  script(join(bin, 'x-terminal-emulator'), `{ echo "$APPIMAGE$APPDIR"; echo "$LD_LIBRARY_PATH"; } > "${told}"`);
  await open({ cwd }, { door: 'browser' });
  expect(await until(told)).toBe('\n/opt/lib\n');
});

test('the window asks for the folder; closing the question opens nothing', async () => {
  const chosen = tempDir();
  const { bin, told, open } = machine({ chooseFolder: async () => chosen });
  script(join(bin, 'x-terminal-emulator'), 'shift\nexec "$@" </dev/null');
  await open({}, { door: 'desktop' });
  expect(await until(told)).toContain(`${chosen}\n`);
  const closed = machine({ chooseFolder: async () => null });
  expect(await closed.open({}, { door: 'desktop' })).toMatchObject({ ok: false, fault: { id: 'cancelled' } });
});

test('a terminal that does not open is told, with the command to type', async () => {
  const { bin, cwd, home, open } = machine();
  script(join(bin, 'x-terminal-emulator'), 'exit 1');
  expect(await open({ cwd }, { door: 'browser' })).toMatchObject({
    ok: false,
    fault: {
      id: 'unsupported-here',
      cause: expect.stringContaining('exit code 1'),
      fixes: [{ command: `cd ${cwd} && env CODEX_HOME=${home} codex` }],
    },
  });
});

test('without a display, or at a terminal, there is the command to type', async () => {
  const bare = machine({ env: { PATH: '/usr/bin:/bin' } });
  const refused = {
    ok: false,
    fault: { id: 'unsupported-here', fixes: [{ command: expect.stringMatching(/codex$/) }] },
  };
  expect(await bare.open({ cwd: bare.cwd }, { door: 'browser' })).toMatchObject(refused);
  expect(await machine().open({ cwd: bare.cwd }, { door: 'cli' })).toMatchObject(refused);
});

test.each(['relative/folder', '/nowhere/at/all'])('%s is no folder to open it in', async (cwd) => {
  const { told, open } = machine();
  expect(await open({ cwd }, { door: 'browser' })).toMatchObject({ ok: false, fault: { id: 'unsupported-here' } });
  expect(existsSync(told)).toBe(false);
});
