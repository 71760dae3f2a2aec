import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { tempDir } from './support/temp.ts';

const startScript = join(import.meta.dirname, '../electron/start.mjs');

/** A checkout that holds start.mjs and what it looks for: a build, and perhaps an Electron whose program is a script. */
function checkout({ built = true, electron }: { built?: boolean; electron?: string } = {}) {
  const root = tempDir();
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  mkdirSync(join(root, 'electron'));
  copyFileSync(startScript, join(root, 'electron/start.mjs'));
  put('package.json', '{"type":"module"}');
  const cli = "console.log('cli ' + process.argv.slice(2).join(' '));";
  const made = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'out/cli.js'];
  const makeAll = made.map((path) => [path, path === 'out/cli.js' ? cli : '']) as [string, string][];
  // Stands in for electron-vite: writes what a build writes.
  put(
    'node_modules/electron-vite/bin/electron-vite.js',
    `import { mkdirSync, writeFileSync } from 'node:fs'; import { dirname } from 'node:path';
     for (const [path, text] of ${JSON.stringify(makeAll)}) { mkdirSync(dirname(path), { recursive: true }); writeFileSync(path, text); }`,
  );
  if (built) for (const [path, text] of makeAll) put(path, text);
  if (electron !== undefined) {
    put('node_modules/electron/path.txt', 'electron');
    put('node_modules/electron/dist/electron', `#!/bin/sh\n${electron}\n`);
    chmodSync(join(root, 'node_modules/electron/dist/electron'), 0o755);
  }
  return { root, put };
}

async function start(root: string, args: string[] = [], env: Record<string, string> = {}) {
  const left = ['DISPLAY', 'WAYLAND_DISPLAY', 'npm_execpath'];
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !left.includes(name)));
  const child = spawn(process.execPath, [join(root, 'electron/start.mjs'), ...args], {
    env: { ...inherited, SWITCHBOARD_NO_DOWNLOAD: '1', ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number, out, err }));
  return { child, ended, said: () => out + err };
}

/** Where the person sits: on Linux, as somebody, perhaps with a display; whoever runs the test, wherever. */
function seat({ uid = 1000, ...display }: { uid?: number; DISPLAY?: string; WAYLAND_DISPLAY?: string }) {
  const told = `process.getuid = () => ${uid}; Object.defineProperty(process, 'platform', { value: 'linux' });`;
  return { ...display, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(told)}` };
}

const run = async (...given: Parameters<typeof start>) => (await start(...given)).ended;

test('without Electron’s runtime it says so in one line and serves the app, with the arguments given', async () => {
  const { root } = checkout();
  const { code, out, err } = await run(root, ['--port', '4870', '--no-open']);
  expect(out).toBe('cli serve --port 4870 --no-open\n');
  expect(err).toBe('Electron’s runtime is not installed, so Switchboard opens in the browser.\n');
  expect(code).toBe(0);
});

test('it builds when nothing is built, and again when a source is newer, and not otherwise', async () => {
  const { root, put } = checkout({ built: false });
  expect((await run(root)).err).toContain('Building Switchboard');
  expect(existsSync(join(root, 'out/renderer/index.html'))).toBe(true);
  expect((await run(root)).err).not.toContain('Building');
  put('renderer/screens/line.tsx', 'export {};');
  const later = new Date(Date.now() + 5000);
  utimesSync(join(root, 'renderer/screens/line.tsx'), later, later);
  expect((await run(root)).err).toContain('Building Switchboard');
});

test('what breaks before anything is started is said in a sentence', async () => {
  const { root, put } = checkout();
  put('node_modules/electron/path.txt/no-file', '');
  const { code, out, err } = await run(root);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^Switchboard could not be started: EISDIR.*\n$/);
});

test('a build that fails is shown, and nothing is started', async () => {
  const { root, put } = checkout({ built: false });
  put('node_modules/electron-vite/bin/electron-vite.js', "console.error('line 3 is wrong'); process.exit(1);");
  const { code, out, err } = await run(root);
  expect(code).toBe(1);
  expect(err).toContain('line 3 is wrong');
  expect(out).toBe('');
});

test('on Linux without a display there is no window to open', async () => {
  const { root } = checkout({ electron: 'echo a window' });
  const { out, err } = await run(root, [], seat({}));
  expect(out).toBe('cli serve\n');
  expect(err).toBe('There is no display, so Switchboard opens in the browser.\n');
});

test('as root there is none either, because the sandbox is not switched off', async () => {
  const { root } = checkout({ electron: 'echo a window "$@"' });
  const { out, err } = await run(root, [], seat({ uid: 0, DISPLAY: ':0' }));
  expect(out).toBe('cli serve\n');
  expect(err).toBe('Electron’s sandbox does not run as root, so Switchboard opens in the browser.\n');
});

test('with everything there the window opens, and its end is the end', async () => {
  const { root } = checkout({ electron: 'echo "a window $# $2 $ELECTRON_RUN_AS_NODE"' });
  const { code, out, err } = await run(root, ['--home=/x'], { ...seat({ DISPLAY: ':0' }), ELECTRON_RUN_AS_NODE: '1' });
  expect([code, out, err]).toEqual([0, 'a window 2 --home=/x \n', '']);
});

test('an Electron that fails at once is said to, and the app is served', async () => {
  const { root } = checkout({ electron: 'exit 127' });
  const { code, out, err } = await run(root, [], seat({ WAYLAND_DISPLAY: 'wayland-0' }));
  expect([code, out]).toEqual([0, 'cli serve\n']);
  expect(err).toBe('Electron ended at once (exit code 127), so Switchboard opens in the browser.\n');
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s is passed on to the served app, whose end is awaited',
  async (signal) => {
    const { root, put } = checkout();
    put(
      'out/cli.js',
      `const still = setInterval(() => {}, 1000);
     process.on('${signal}', () => { console.log('closing'); clearInterval(still); });
     console.log('serving');`,
    );
    const { child, ended, said } = await start(root);
    await vi.waitFor(() => expect(said()).toContain('serving'), { timeout: 10_000 });
    child.kill(signal);
    const { code, out } = await ended;
    expect([code, out]).toEqual([0, 'serving\nclosing\n']);
  },
);
