import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyCommand } from '../../electron/keys/deliver.ts';
import { bundle } from '../support/bundle.ts';
import { keychainChild } from '../support/child.ts';
import { startKeyring, type Keyring } from '../support/keyring.ts';
import { tempDir } from '../support/temp.ts';

const codex = join(import.meta.dirname, '../../node_modules/.bin/codex');
const canary = 'sk-codex-asks-canary-0815';

let script: string;
let ring: Keyring;
beforeAll(async () => {
  script = await bundle('test/keys/children/print.ts');
  ring = await startKeyring();
});
afterAll(() => ring.stop());

/** The Authorization headers that a gateway gets from the real Codex, whose provider asks our `key print`. */
async function authorizations(env: NodeJS.ProcessEnv, stored: boolean): Promise<Set<string>> {
  const seen = new Set<string>();
  const server = createServer((request, response) => {
    seen.add(request.headers.authorization ?? 'none');
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":{"message":"seen"}}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const home = join(tempDir(), 'home');
  mkdirSync(home);
  const asks = keyCommand(
    { execPath: process.execPath, script, packaged: false, home: { path: home, source: 'flag' } },
    'p',
  );
  writeFileSync(
    join(home, 'config.toml'),
    `model = "m"\nmodel_provider = "p"\n[model_providers.p]\nname = "p"\nbase_url = "http://127.0.0.1:${port}/v1"\n` +
      `request_max_retries = 0\nstream_max_retries = 0\n` +
      `[model_providers.p.auth]\ncommand = ${JSON.stringify(asks.command)}\nargs = ${JSON.stringify(asks.args)}\n`,
  );
  if (stored) {
    const child = await keychainChild(ring.env);
    await child.call('set', 'p', `http://127.0.0.1:${port}`, canary);
    await child.end();
  }
  const args = ['exec', '--skip-git-repo-check', '--ephemeral', '-s', 'read-only'];
  const run = spawn(codex, [...args, '--disable', 'unbounded_connection_retries', 'hello'], {
    cwd: home,
    env: { ...env, CODEX_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 40_000,
  });
  let said = '';
  run.stdout.on('data', (data) => (said += String(data)));
  run.stderr.on('data', (data) => (said += String(data)));
  await once(run, 'close');
  server.close();
  expect(said).not.toContain(canary);
  return seen;
}

test('the real Codex sends the stored key', async () => {
  expect(await authorizations(ring.env, true)).toEqual(new Set([`Bearer ${canary}`]));
});

test('and gets it where nothing is exported but the folder that the session itself gives', async () => {
  const bare = { PATH: process.env['PATH'], HOME: ring.dir, XDG_RUNTIME_DIR: ring.dir };
  expect(await authorizations(bare, true)).toEqual(new Set([`Bearer ${canary}`]));
});

test('a key that was stored for another address is not sent', async () => {
  expect(await authorizations(ring.env, false)).toEqual(new Set(['none']));
});
