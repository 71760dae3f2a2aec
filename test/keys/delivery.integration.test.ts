import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Codex } from '@openai/codex-sdk';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { keyCommand } from '../../electron/keys/deliver.ts';
import type { PracticeGateway } from '../../electron/practice/practice-gateway.ts';
import { practiceGateway } from '../support/practice.ts';
import { builtCli } from '../support/built-cli.ts';
import { keychainChild } from '../support/child.ts';
import { startKeyring, type Keyring } from '../support/keyring.ts';
import { checkout } from '../support/pong-setup.ts';
import { tempDir } from '../support/temp.ts';

// A key that only the keychain has, a gateway that answers to no other: each pong below is proof of the delivery.
const canary = 'sk-delivery-canary-2718';
const prompt = 'Reply with exactly the word: pong';

let ring: Keyring;
let gateway: PracticeGateway;
let home: string;

beforeAll(async () => {
  [ring, gateway] = await Promise.all([startKeyring(), practiceGateway(canary)]);
  const child = await keychainChild(ring.env);
  await child.call('set', 'p', new URL(gateway.baseUrl).origin, canary);
  await child.end();
});
afterAll(async () => {
  await gateway.close();
  await ring.stop();
});
beforeEach(() => {
  home = join(tempDir(), 'home');
  mkdirSync(home);
  const { command, args } = keyCommand(
    { execPath: process.execPath, script: builtCli(), packaged: false, home: { path: home, source: 'flag' } },
    'p',
  );
  writeFileSync(
    join(home, 'config.toml'),
    `model = "openai/gpt-5.5"\nmodel_provider = "p"\n[model_providers.p]\nname = "p"\nbase_url = "${gateway.baseUrl}"\n` +
      `wire_api = "responses"\nrequest_max_retries = 0\nstream_max_retries = 0\n` +
      `[model_providers.p.auth]\ncommand = ${JSON.stringify(command)}\nargs = ${JSON.stringify(args)}\n`,
  );
});

/** Codex’s own program, without the launcher that needs a PATH to find Node. */
function nativeCodex(): string {
  const vendor = join(checkout, `node_modules/@openai/codex-${process.platform}-${process.arch}/vendor`);
  const files = readdirSync(vendor, { recursive: true, encoding: 'utf8' });
  const found = files.find((file) => /(^|[\\/])codex(\.exe)?$/.test(file) && !/path[\\/]/.test(dirname(file)));
  if (found === undefined) throw new Error(`no program of Codex below ${vendor}`);
  return join(vendor, found);
}

/** What `codex exec` prints as its answer, and everything else that it says. */
async function execCodex(program: string, env: NodeJS.ProcessEnv): Promise<{ answer: string; said: string }> {
  const run = spawn(program, ['exec', '--skip-git-repo-check', '--ephemeral', '-s', 'read-only', prompt], {
    cwd: home,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 40_000,
  });
  let [answer, said] = ['', ''];
  run.stdout.on('data', (data) => (answer += String(data)));
  run.stderr.on('data', (data) => (said += String(data)));
  await once(run, 'close');
  return { answer: answer.trim(), said };
}

test('Codex in a terminal gets a pong', async () => {
  const { answer, said } = await execCodex(join(checkout, 'node_modules/.bin/codex'), {
    ...ring.env,
    CODEX_HOME: home,
  });
  expect(answer, said).toBe('pong');
  expect(said).not.toContain(canary);
});

test('Codex with an environment that names its home and the session’s folder alone gets a pong', async () => {
  // No PATH, no HOME, no bus address: what a service manager gives.
  const { answer, said } = await execCodex(nativeCodex(), { CODEX_HOME: home, XDG_RUNTIME_DIR: ring.dir });
  expect(answer, said).toBe('pong');
  expect(said).not.toContain(canary);
});

test('the SDK gets a pong', async () => {
  const env = Object.fromEntries(Object.entries(ring.env).map(([name, value]) => [name, value ?? '']));
  const codex = new Codex({ codexPathOverride: nativeCodex(), env: { ...env, CODEX_HOME: home } });
  const thread = codex.startThread({ workingDirectory: home, skipGitRepoCheck: true, sandboxMode: 'read-only' });
  const turn = await thread.run(prompt);
  expect(turn.finalResponse).toBe('pong');
  expect(JSON.stringify(turn)).not.toContain(canary);
});

test('without the key in the keychain none of this is a pong', async () => {
  const child = await keychainChild(ring.env);
  const { origin } = new URL(gateway.baseUrl);
  await child.call('delete', 'p', origin);
  const { answer, said } = await execCodex(nativeCodex(), { ...ring.env, CODEX_HOME: home });
  await child.call('set', 'p', origin, canary);
  await child.end();
  expect(answer).toBe('');
  expect(said).toContain('401');
});

test('key print loads what asks the keychain and reads TOML, and nothing else of the app', async () => {
  const notes = join(home, 'loads.mjs');
  const hook =
    "import { writeSync } from 'node:fs'; export async function load(url, context, next) " +
    "{ if (url.startsWith('file:')) writeSync(2, url + '\\n'); return next(url, context); }";
  writeFileSync(
    notes,
    `import { register } from 'node:module';\nregister('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hook)}));\n`,
  );
  const args = ['--import', notes, builtCli(), '--home', home, 'key', 'print', 'p'];
  const run = spawn(process.execPath, args, { env: ring.env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, loaded] = ['', ''];
  run.stdout.on('data', (data) => (printed += String(data)));
  run.stderr.on('data', (data) => (loaded += String(data)));
  await once(run, 'close');
  expect(printed).toBe(`${canary}\n`);
  const files = loaded.split('\n').filter((url) => url.includes('/out/'));
  expect(files.some((url) => url.includes('print-key'))).toBe(true);
  const size = files.reduce((sum, url) => sum + statSync(new URL(url)).size, 0);
  // The command line alone is 150 kB, the contract with zod 200 kB.
  expect(size).toBeLessThan(90_000);
});
