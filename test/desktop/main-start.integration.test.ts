import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { grounds } from '../../electron/window/ground.ts';
import { buildMain } from '../support/built-main.ts';
import { plainEnv } from '../support/pong-setup.ts';
import { tempDir } from '../support/temp.ts';

interface Told {
  what: string;
  fact?: unknown;
}

let outDir: string;
beforeAll(async () => {
  outDir = await buildMain('stand-in-desktop');
}, 180_000);
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

const link = 'switchboard://provider?id=acme&base_url=https%3A%2F%2Facme.example%2Fv1';

/** Starts the built main process over the stand-in, and makes Electron ready once the module has been evaluated. */
async function start(args: string[] = [], { platform = 'linux', env = {}, stateDir = tempDir() } = {}) {
  const preset = join(tempDir(), 'platform.mjs');
  writeFileSync(preset, `Object.defineProperty(process, 'platform', { value: '${platform}' });`);
  const home = tempDir();
  const child = fork(join(outDir, 'run.mjs'), args, {
    execArgv: ['--import', preset],
    env: plainEnv({ CODEX_HOME: home, HOME: home, XDG_CONFIG_HOME: home, SWITCHBOARD_STATE_DIR: stateDir, ...env }),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  onTestFinished(() => void child.kill());
  const told: Told[] = [];
  let stderr = '';
  child.stderr?.on('data', (data) => (stderr += String(data)));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  child.on('message', (message: Told) => {
    told.push(message);
    if (message.what === 'evaluated') child.send({ emit: 'ready' });
  });
  const names = () => told.map(({ what }) => what);
  /** Waits until something was told, counted from the first. */
  const until = async (what: string, times = 1) => {
    await expect
      .poll(() => names().filter((name) => name === what).length, { timeout: 20_000, message: `${what}: ${stderr}` })
      .toBeGreaterThanOrEqual(times);
  };
  return {
    ...{ told, names, until, ended, stateDir },
    said: () => stderr,
    /** As when the terminal that it was started from is closed. */
    hearNoMore: () => child.stderr?.destroy(),
    emit: (emit: string, ...rest: unknown[]) => child.send({ emit, args: rest }),
    fact: (what: string) => told.find((one) => one.what === what)?.fact,
  };
}

test('the boot order: one instance, then what has to be before ready, then everything that the window needs', async () => {
  const main = await start();
  await main.until('show');
  const order = ['requestSingleInstanceLock', 'registerSchemes', 'enableSandbox', 'evaluated', 'ready'];
  const places = order.map((what) => main.names().indexOf(what));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBe(0);
  const window = main.names().indexOf('BrowserWindow');
  for (const before of ['protocol.handle', 'permissions', 'ipc.handle', 'menu', 'about', 'Tray']) {
    expect(main.names().indexOf(before), before).toBeGreaterThan(places.at(-1) ?? 0);
    expect(main.names().indexOf(before), before).toBeLessThan(window);
  }
  expect(main.names().lastIndexOf('ipc.handle')).toBeLessThan(window);
  expect(main.fact('BrowserWindow')).toEqual({
    ...{ show: false, backgroundColor: grounds.dark, preload: 'string' },
    ...{ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true },
    ...{ webviewTag: false, navigateOnDragDrop: false, spellcheck: false },
  });
  expect([main.fact('loadURL'), main.fact('menu')]).toEqual([
    'app://switchboard/',
    ['File', 'Edit', 'View', 'Window', 'Help'],
  ]);
});

test('a second instance asks for the lock and ends; nothing is registered, no window opens', async () => {
  const main = await start([], { env: { STAND_IN_SECOND: '1' } });
  expect(await main.ended).toBe(0);
  expect(main.names()).toEqual(['requestSingleInstanceLock', 'quit', 'ended']);
});

test('key print opens no window and asks nothing of Electron; it ends with its own code', async () => {
  const main = await start(['key', 'print', 'nobody']);
  expect(await main.ended).toBe(1);
  expect(main.names()).toEqual([]);
});

test('a link opens the page that confirms it; so does one that a second instance was started with', async () => {
  const main = await start([link]);
  await main.until('show');
  const route = `app://switchboard/#/providers/import/${encodeURIComponent(link)}`;
  expect(main.fact('loadURL')).toBe(route);
  const other = link.replace('acme&', 'other&');
  main.emit('second-instance', ['/opt/switchboard', other]);
  await main.until('loadURL', 2);
  expect(main.told.filter(({ what }) => what === 'loadURL').at(-1)?.fact).toContain('other');
  expect(main.names().filter((what) => what === 'BrowserWindow')).toHaveLength(1);
  // Once more at the same place: shown, not loaded anew, so that what was typed there stays.
  main.emit('second-instance', ['/opt/switchboard', other]);
  await main.until('focus', 2);
  expect(main.names().filter((what) => what === 'loadURL')).toHaveLength(2);
});

test('--hidden waits in the tray until a second start asks for the window', async () => {
  const main = await start(['--hidden']);
  await main.until('Tray');
  main.emit('second-instance', ['/opt/switchboard']);
  await main.until('show');
  expect(main.names().indexOf('Tray')).toBeLessThan(main.names().indexOf('BrowserWindow'));
});

test.each([
  ['linux', true],
  ['win32', true],
  // A click opens the menu there.
  ['darwin', false],
])('%s: whether a click on the tray is heard: %j', async (platform, heard) => {
  const main = await start(['--hidden'], { platform });
  await main.until('Tray');
  main.emit('tray-click');
  await main.until('tray.click');
  expect(main.fact('tray.click')).toBe(heard);
  if (heard) await main.until('show');
});

test('a second start during the first one waits until a window can be answered', async () => {
  const main = await start(['--hidden']);
  await main.until('ready');
  main.emit('second-instance', ['/opt/switchboard']);
  await main.until('show');
  const window = main.names().indexOf('BrowserWindow');
  for (const before of ['ipc.handle', 'Tray']) expect(main.names().lastIndexOf(before), before).toBeLessThan(window);
});

test('who asks for the window while it is being opened gets that one, at the place that was asked for last', async () => {
  const main = await start(['--hidden']);
  await main.until('Tray');
  for (const args of [[], [], [link]]) main.emit('second-instance', ['/opt/switchboard', ...args]);
  const route = `app://switchboard/#/providers/import/${encodeURIComponent(link)}`;
  await expect.poll(() => main.told.filter(({ what }) => what === 'loadURL').at(-1)?.fact).toBe(route);
  expect(main.names().filter((what) => what === 'BrowserWindow')).toHaveLength(1);
});

describe('when the last window closes', () => {
  test('while it loads, that is an end like any other, not a start that failed', async () => {
    const main = await start([], { env: { STAND_IN_CLOSED_EARLY: '1' } });
    expect(await main.ended).toBe(0);
    expect(main.names()).not.toContain('box');
  });

  test.each(['linux', 'win32'])(
    '%s: everything is taken down, once, and the window’s place is kept',
    async (platform) => {
      const main = await start([], { platform });
      await main.until('show');
      main.emit('close-window');
      expect(await main.ended).toBe(0);
      const end = main.names().slice(main.names().indexOf('quit'));
      expect(end.filter((what) => what === 'ipc.removeHandler')).toHaveLength(3);
      expect(end).toEqual(expect.arrayContaining(['tray.destroy', 'unregisterAll']));
      expect(end.filter((what) => what === 'ended')).toHaveLength(1);
      expect(end.indexOf('ended')).toBeGreaterThan(end.lastIndexOf('ipc.removeHandler'));
      expect(JSON.parse(readFileSync(join(main.stateDir, 'window.json'), 'utf8'))).toMatchObject({
        place: { x: 12, y: 34, width: 900, height: 700, maximised: false },
      });
    },
  );

  test('macOS: the app stays, and its icon opens another', async () => {
    const main = await start([], { platform: 'darwin' });
    await main.until('show');
    main.emit('close-window');
    main.emit('activate');
    await main.until('BrowserWindow', 2);
    expect(main.names()).not.toContain('quit');
    expect((main.fact('menu') as string[])[0]).toBe('Switchboard');
  });

  test('who asked for the shortcut keeps it in the tray', async () => {
    const stateDir = tempDir();
    writeFileSync(join(stateDir, 'settings.json'), '{"version":1,"settings":{"shortcut":"Ctrl+Alt+S"}}');
    const main = await start([], { stateDir });
    await main.until('show');
    expect(main.fact('shortcut')).toBe('Ctrl+Alt+S');
    main.emit('close-window');
    main.emit('second-instance', ['/opt/switchboard']);
    await main.until('BrowserWindow', 2);
    expect(main.names()).not.toContain('quit');
  });
});

describe('what breaks is told in a box, with a report to copy and a way on', () => {
  test('a page that ends: closing the box ends the app', async () => {
    const main = await start();
    await main.until('show');
    main.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    main.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    expect(await main.ended).toBe(1);
    expect(main.told.filter(({ what }) => what === 'box').map(({ fact }) => fact)).toEqual([
      ['The window’s page has ended unexpectedly', ['Load it again', 'Copy report', 'Restart Switchboard', 'Quit']],
    ]);
    expect(main.said()).toContain('crashed, exit code 5');
    expect(main.names()).not.toContain('over a window');
  });

  test('the box lies over the window whose page it is about', async () => {
    const main = await start();
    await main.until('show');
    main.emit('render-process-gone', 'the page', { reason: 'crashed', exitCode: 5 });
    expect(await main.ended).toBe(1);
    expect(main.names().slice(main.names().indexOf('show') + 1)).toEqual(['over a window', 'box']);
  });

  test('a restart shows a window, even where the first start was hidden', async () => {
    const main = await start(['--hidden', '--home=/srv/codex'], { env: { STAND_IN_PRESSES: 'Restart Switchboard' } });
    await main.until('Tray');
    main.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    expect(await main.ended).toBe(1);
    expect(main.fact('relaunch')).toEqual(['--home=/srv/codex']);
  });

  test('where nobody reads the log any more, an exception is told once and the app goes on', async () => {
    const main = await start();
    await main.until('show');
    main.hearNoMore();
    // A start without arguments is none that Electron tells of.
    main.emit('second-instance');
    await main.until('box');
    main.emit('second-instance', ['/opt/switchboard']);
    await main.until('show', 2);
    main.emit('close-window');
    expect(await main.ended).toBe(0);
    expect(main.names().filter((what) => what === 'box')).toHaveLength(1);
  });

  test('a start that failed: the report holds why, and no key', async () => {
    const main = await start([], { env: { STAND_IN_BROKEN: '1', MY_API_KEY: 'tok-canary-1414-canary' } });
    expect(await main.ended).toBe(1);
    expect(main.fact('box')).toEqual(['Switchboard could not start', ['Restart Switchboard', 'Copy report', 'Quit']]);
    expect(main.said()).toContain('no scheme for');
    expect(main.said()).not.toContain('1414');
    expect(main.names()).not.toContain('BrowserWindow');
  });
});
