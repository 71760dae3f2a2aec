import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundle } from '../support/bundle.ts';
import { keychainChild, runNode } from '../support/child.ts';
import { startKeyring, withKeyring, type Keyring } from '../support/keyring.ts';
import { tempDir } from '../support/temp.ts';

const canary = 'sk-print-canary-4711';
const origin = 'https://models.bytefuture.ai';
const toml = (baseUrl: string): string =>
  `model_provider = "token_station"\n[model_providers.token_station]\nname = "Token Station"\nbase_url = "${baseUrl}"\n`;

let script: string;
let ring: Keyring;
let home: string;

beforeAll(async () => {
  script = await bundle('test/keys/children/print.ts');
  ring = await startKeyring();
  const child = await keychainChild(ring.env);
  await child.call('set', 'token_station', origin, canary);
  await child.call('set', 'no_address', origin, canary);
  await child.end();
});
afterAll(() => ring.stop());
beforeEach(() => {
  home = tempDir();
  writeFileSync(join(home, 'config.toml'), toml(`${origin}/v1`));
});

const print = (args: string[], env: NodeJS.ProcessEnv = ring.env) => runNode(script, args, env);

async function refuses(args: string[], reason: RegExp, env: NodeJS.ProcessEnv = ring.env): Promise<void> {
  const ran = await print(args, env);
  expect(ran.stdout).toBe('');
  expect(ran.stderr).toMatch(reason);
  expect(ran.stderr).not.toContain(canary);
  expect(ran.code).toBe(1);
}

describe('key print', () => {
  test('prints the key and a newline, nothing else', async () => {
    expect(await print(['--home', home, 'key', 'print', 'token_station'])).toEqual({
      code: 0,
      stdout: `${canary}\n`,
      stderr: '',
    });
  });

  test('finds the home by --home=DIR, CODEX_HOME and ~/.codex', async () => {
    const said = { code: 0, stdout: `${canary}\n`, stderr: '' };
    const command = ['key', 'print', 'token_station'];
    expect(await print([`--home=${home}`, ...command])).toEqual(said);
    expect(await print(command, { ...ring.env, CODEX_HOME: home })).toEqual(said);
    const person = tempDir();
    mkdirSync(join(person, '.codex'));
    writeFileSync(join(person, '.codex/config.toml'), toml(`${origin}/v1`));
    expect(await print(command, { ...ring.env, HOME: person })).toEqual(said);
  });

  test('another path, port or capitals at the same origin is still that key', async () => {
    writeFileSync(join(home, 'config.toml'), toml('HTTPS://Models.ByteFuture.ai:443/v2/'));
    expect((await print(['--home', home, 'key', 'print', 'token_station'])).stdout).toBe(`${canary}\n`);
  });

  test('no such provider', async () => {
    await refuses(['--home', home, 'key', 'print', 'nobody'], /has no provider “nobody”/);
    await refuses(['--home', home, 'key', 'print', 'toString'], /has no provider “toString”/);
  });

  test('no config.toml, or one that is not TOML and holds a key', async () => {
    await refuses(['--home', join(home, 'gone'), 'key', 'print', 'token_station'], /cannot be read \(ENOENT\)/);
    writeFileSync(join(home, 'config.toml'), `experimental_bearer_token = ${canary}\n`);
    await refuses(['--home', home, 'key', 'print', 'token_station'], /not valid TOML/);
  });

  test('no base_url, or one that is no address', async () => {
    writeFileSync(join(home, 'config.toml'), '[model_providers.no_address]\nname = "x"\n');
    await refuses(['--home', home, 'key', 'print', 'no_address'], /has no base_url/);
    writeFileSync(join(home, 'config.toml'), toml('models.bytefuture.ai/v1'));
    await refuses(['--home', home, 'key', 'print', 'token_station'], /not an http or https address/);
  });

  test('no key stored', async () => {
    writeFileSync(join(home, 'config.toml'), `[model_providers.fresh]\nbase_url = "${origin}/v1"\n`);
    await refuses(['--home', home, 'key', 'print', 'fresh'], /no key is stored for “fresh” at https:\/\/models/);
  });

  test('the address moved to another origin since the key was stored', async () => {
    for (const moved of ['https://evil.example/v1', 'http://models.bytefuture.ai/v1', `${origin}:8443/v1`]) {
      writeFileSync(join(home, 'config.toml'), toml(moved));
      await refuses(
        ['--home', home, 'key', 'print', 'token_station'],
        /was stored for https:\/\/models\.bytefuture\.ai, and its base_url is now at/,
      );
    }
  });

  test('keychain locked', async () => {
    await ring.lock();
    await refuses(['--home', home, 'key', 'print', 'token_station'], /keychain is locked/);
    await ring.unlock();
    expect((await print(['--home', home, 'key', 'print', 'token_station'])).code).toBe(0);
  });

  test('no keychain service, no session bus', async () => {
    const command = ['--home', home, 'key', 'print', 'token_station'];
    await withKeyring(({ env }) => refuses(command, /No keychain service/, env), { daemon: false });
    await refuses(command, /no D-Bus session/, { PATH: process.env['PATH'], HOME: home, XDG_RUNTIME_DIR: home });
  });

  test('a libsecret that cannot be loaded is not needed: the service is asked without it', async () => {
    writeFileSync(join(home, 'libsecret-1.so.0'), '');
    const ran = await print(['--home', home, 'key', 'print', 'token_station'], { ...ring.env, LD_LIBRARY_PATH: home });
    expect(ran).toEqual({ code: 0, stdout: `${canary}\n`, stderr: '' });
  });

  test('a keychain that answers nothing: the reason is told and the process ends', async () => {
    await withKeyring(async (frozen) => {
      frozen.freeze();
      await refuses(['--home', home, 'key', 'print', 'token_station'], /does not answer/, frozen.env);
    });
  });

  test('wrong usage is 2', async () => {
    const ran = await print(['key', 'print']);
    expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('usage') });
  });
});
