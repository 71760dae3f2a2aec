import { once } from 'node:events';
import { createServer } from 'node:http';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Input, Output, Verb } from '../../../electron/api/contract.ts';
import type { Handler } from '../../../electron/api/handlers.types.ts';
import type { Door } from '../../../electron/config/store/store.types.ts';
import type { Outcome } from '../../../electron/faults/fault.ts';
import { createServices } from '../../../electron/services.ts';
import { memoryKeychain } from '../../support/memory-keychain.ts';
import { faultOf, valueOf } from '../../support/store.ts';
import { plainEnv } from '../../support/pong-setup.ts';
import { tempDir } from '../../support/temp.ts';

/** The app of a person with the usual home and another, opened by a door. */
function machine() {
  const root = tempDir();
  const [usual, other, stateDir] = [join(root, '.codex'), join(root, 'work'), join(root, 'state')];
  for (const [home, provider] of [[usual, 'here'] as const, [other, 'there'] as const]) {
    mkdirSync(home);
    const table = `[model_providers.${provider}]\nname = "X"\nbase_url = "https://x.example/v1"\n`;
    writeFileSync(join(home, 'config.toml'), `model = "m"\nmodel_provider = "${provider}"\n\n${table}`);
  }
  const keychain = memoryKeychain();
  const open = async (door: Door, more: { homeFlag?: string; env?: NodeJS.ProcessEnv } = {}) => {
    const { env, ...rest } = more;
    const services = await createServices({
      ...{ door, stateDir, env: plainEnv({ HOME: root, ...env }), ...rest },
      ...{ log: (line) => process.stderr.write(`${line}\n`), openKeychain: async () => keychain },
    });
    onTestFinished(() => services.dispose());
    const call = async <V extends Verb>(verb: V, input: Input<V>): Promise<Outcome<Output<V>>> => {
      const handler: Handler<V> = services.handlers[verb];
      return handler(input as Parameters<Handler<V>>[0], { door });
    };
    return { call, hub: services.hub };
  };
  return { root, usual, other, stateDir, open };
}

const providerOf = async ({
  call,
}: {
  call: (verb: 'status.read', input: object) => Promise<Outcome<Output<'status.read'>>>;
}) => valueOf(await call('status.read', {})).provider.value;

describe('home.choose', () => {
  it('moves everything to that home, tells so, and is remembered', async () => {
    const { usual, other, open } = machine();
    const app = await open('desktop');
    const told: string[] = [];
    app.hub.on('home.changed', ({ path }) => told.push(path));
    expect(await providerOf(app)).toBe('here');
    expect(valueOf(await app.call('home.choose', { path: `${other}/` }))).toEqual({
      ...{ path: other, source: 'chosen', exists: true },
    });
    expect([told, await providerOf(app)]).toEqual([[other], 'there']);

    valueOf(await app.call('model.use', { model: 'new' }));
    expect(readFileSync(join(other, 'config.toml'), 'utf8')).toContain('model = "new"');
    expect(readFileSync(join(usual, 'config.toml'), 'utf8')).toContain('model = "m"');
    // Each home has a history of its own.
    expect(valueOf(await app.call('history.list', {})).map(({ path }) => path)).toEqual([join(other, 'config.toml')]);
    valueOf(await app.call('home.choose', { path: '~/.codex' }));
    expect(valueOf(await app.call('history.list', {}))).toEqual([]);
    valueOf(await app.call('home.choose', { path: other }));

    expect(await providerOf(await open('browser'))).toBe('there');
    expect(await providerOf(await open('cli'))).toBe('here');
    expect(await providerOf(await open('desktop', { homeFlag: usual }))).toBe('here');
    expect(await providerOf(await open('desktop', { env: { CODEX_HOME: usual } }))).toBe('here');
  });

  it('watches the chosen home, and the former one no more', async () => {
    const { usual, other, open } = machine();
    const { call, hub } = await open('desktop');
    const changed: string[] = [];
    hub.on('config.changed', ({ path }) => changed.push(path));
    valueOf(await call('home.choose', { path: other }));
    // Written until it is seen: a watcher takes a moment to begin.
    await vi.waitFor(
      () => {
        writeFileSync(join(usual, 'config.toml'), `# ${Math.random()}\n`);
        writeFileSync(join(other, 'config.toml'), `# ${Math.random()}\n`);
        expect(changed).toContain(join(other, 'config.toml'));
      },
      { timeout: 10_000, interval: 200 },
    );
    expect(changed).not.toContain(join(usual, 'config.toml'));
  });

  it('ends what was running in the former home', async () => {
    const { usual, other, open } = machine();
    let asked = () => {};
    const reached = new Promise<void>((resolve) => (asked = resolve));
    // A gateway that takes the question and never answers.
    const gateway = createServer(() => asked()).listen(0, '127.0.0.1');
    onTestFinished(() => {
      gateway.closeAllConnections();
      gateway.close();
    });
    await once(gateway, 'listening');
    const address = gateway.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const table = `[model_providers.slow]\nname = "S"\nbase_url = "http://127.0.0.1:${port}/v1"\n`;
    writeFileSync(join(usual, 'config.toml'), `model = "m"\nmodel_provider = "slow"\n${table}`);
    const { call } = await open('desktop');
    const checking = call('check.run', { runId: 'r' });
    await reached;
    valueOf(await call('home.choose', { path: other }));
    expect(valueOf(await checking).fault?.id).toBe('cancelled');
  });

  it('a key belongs to the provider and its address, in whichever home', async () => {
    const { usual, other, open } = machine();
    for (const home of [usual, other]) {
      const text = '[model_providers.p]\nname = "P"\nbase_url = "https://p.example/v1"\nenv_key = "P_API_KEY"\n';
      writeFileSync(join(home, 'config.toml'), text);
    }
    const { call } = await open('desktop');
    valueOf(await call('key.set', { provider: 'p', key: 'sk-abcdefghijklmnop1234' }));
    valueOf(await call('home.choose', { path: other }));
    expect(valueOf(await call('key.status', { provider: 'p' }))[0]?.stored).toBe(true);
  });

  it.each(['relative', '/no/such/folder'])('%s cannot be chosen', async (path) => {
    const { open, stateDir } = machine();
    const { call } = await open('desktop');
    expect(faultOf(await call('home.choose', { path })).id).toBe('home-unknown');
    expect(readdirSync(join(stateDir, '..'))).not.toContain('state');
  });

  it('a command says its home itself', async () => {
    const { open, other } = machine();
    const { call } = await open('cli');
    expect(faultOf(await call('home.choose', { path: other })).id).toBe('unsupported-here');
  });
});

describe('home.create', () => {
  it('makes the folder that CODEX_HOME names, tells so, and can then be written to', async () => {
    const { root, open } = machine();
    const path = join(root, 'new', 'home');
    const app = await open('desktop', { env: { CODEX_HOME: path } });
    expect(faultOf(await app.call('model.use', { model: 'm' })).id).toBe('home-missing');
    const told: string[] = [];
    app.hub.on('home.changed', (home) => told.push(home.path));
    expect(valueOf(await app.call('home.create', {}))).toEqual({ path, source: 'variable', exists: true });
    expect([told, readdirSync(path)]).toEqual([[path], []]);
    valueOf(await app.call('model.use', { model: 'm' }));
    expect(readFileSync(join(path, 'config.toml'), 'utf8')).toContain('model = "m"');
    valueOf(await app.call('home.create', {}));
    expect(told).toEqual([path]);
  });

  it('says why it cannot', async () => {
    const { root, open } = machine();
    const path = join(root, 'file');
    writeFileSync(path, '');
    const app = await open('desktop', { env: { CODEX_HOME: path } });
    expect(faultOf(await app.call('home.create', {})).id).toBe('write-failed');
    expect(readFileSync(path, 'utf8')).toBe('');
  });
});

describe('home.list', () => {
  it('what is in each, and which is shown', async () => {
    const { root, usual, other, open } = machine();
    const broken = join(root, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'config.toml'), 'model = \n');
    const gone = join(root, 'gone');
    const { call } = await open('desktop', { homeFlag: other });
    valueOf(await call('settings.set', { homes: [broken, gone] }));
    const rows = valueOf(await call('home.list', {}));
    expect(rows.map(({ path, source, exists, chosen, provider }) => [path, source, exists, chosen, provider])).toEqual([
      [other, 'flag', true, true, 'there'],
      [usual, 'default', true, false, 'here'],
      [broken, 'folder', true, false, null],
      [gone, 'folder', false, false, null],
    ]);
    expect(rows.map(({ fault }) => fault?.id)).toEqual([undefined, undefined, 'config-invalid-toml', undefined]);
  });
});

it('settings.set tells what holds from now on', async () => {
  const { call, hub } = await machine().open('desktop');
  const told: unknown[] = [];
  hub.on('settings.changed', (settings) => told.push(settings));
  valueOf(await call('settings.set', { startAtLogin: true }));
  expect(told).toEqual([valueOf(await call('settings.read', {}))]);
  expect(told).toMatchObject([{ startAtLogin: true, shortcut: null }]);
});
