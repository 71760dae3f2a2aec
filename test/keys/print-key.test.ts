import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KeychainError, type Keychain } from '../../electron/keys/keychain.types.ts';
import { memoryKeychain } from '../../electron/keys/memory-keychain.ts';
import { printKey, type Out } from '../../electron/keys/print-key.ts';
import { tempDir } from '../support/temp.ts';

function collected(): Out & { text: string } {
  return {
    text: '',
    write(text, done) {
      this.text += text;
      done();
    },
  };
}

async function print(keychain: Keychain, files: Record<string, string> = {}, deadlineMs = 10_000) {
  const home = tempDir();
  writeFileSync(join(home, 'config.toml'), '[model_providers.p]\nbase_url = "https://gateway.example/v1"\n');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
  spawnSync('mkfifo', [join(home, 'waits.config.toml')]);
  const [stdout, stderr] = [collected(), collected()];
  let abandoned = false;
  const code = await printKey({
    provider: 'p',
    home,
    openKeychain: () => Promise.resolve(keychain),
    stdout,
    stderr,
    deadlineMs,
    abandon: () => (abandoned = true),
  });
  return { code, stdout: stdout.text, stderr: stderr.text, abandoned };
}

const kept = (get: Keychain['get']): Keychain => ({
  ...memoryKeychain({ state: 'available' }),
  place: 'keychain',
  get,
});

test('a keychain that never answers is given up, so that the process can end itself', async () => {
  const never = kept(() => new Promise(() => undefined));
  expect(await print(never, {}, 100)).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/did not answer/),
    abandoned: true,
  });
});

test('a keychain that fails tells its reason and prints nothing', async () => {
  const locked = kept(() => Promise.reject(new KeychainError('locked', 'The keychain is locked.')));
  const said = 'switchboard: The keychain is locked.\n';
  expect(await print(locked)).toEqual({ code: 1, stdout: '', stderr: said, abandoned: false });
});

test('a key that is only in memory is none that Codex could be given', async () => {
  const memory = memoryKeychain({ state: 'unavailable', reason: 'no keychain on this machine' });
  await memory.set('p', 'https://gateway.example', 'CANARY');
  const said = 'switchboard: no keychain on this machine\n';
  expect(await print(memory)).toEqual({ code: 1, stdout: '', stderr: said, abandoned: false });
});

test('a bug is not taken for a missing key', async () => {
  await expect(print(kept(() => Promise.reject(new TypeError('a bug'))))).rejects.toThrow('a bug');
});

const p = '[model_providers.p]\nbase_url = "https://gateway.example/v1"\n';
const copy = (id: string, host: string, ...args: string[]) =>
  `[model_providers.${id}]\nbase_url = "https://${host}/v1"\n[model_providers.${id}.auth]\ncommand = "/bin/x"\nargs = ${JSON.stringify(args)}\n`;
const theirs = copy('q', 'other.example', '--home', '/h', 'key', 'print', '--', 'p');

test.each([
  [
    'a table that was copied, with the command still in it',
    { 'config.toml': p + theirs },
    /“q” asks for the key of “p”/,
  ],
  ['the same in a profile file', { 'work.config.toml': theirs }, /work\.config\.toml gives “p” another/],
  ['a profile file in capitals', { 'W.CONFIG.TOML': p.replace('gateway', 'other') }, /W\.CONFIG\.TOML gives/],
  [
    'a profile file that our parser refuses',
    { 'n.config.toml': `${p.replace('gateway', 'other')}x = ` },
    /n\.config\.toml gives/,
  ],
])('no key for %s', async (_name, files, said) => {
  const stored = kept(async () => ({ origin: 'https://gateway.example', key: 'CANARY', storedAt: '' }));
  expect(await print(stored, files)).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(said) });
});

test('another provider’s own command, and a copy at the same address, change nothing', async () => {
  const stored = kept(async () => ({ origin: 'https://gateway.example', key: 'CANARY', storedAt: '' }));
  const files = {
    'config.toml':
      p + copy('q', 'other.example', 'key', 'print', 'q') + copy('r', 'gateway.example', 'key', 'print', 'p'),
    'broken.config.toml': 'model = ',
  };
  expect(await print(stored, files)).toMatchObject({ code: 0, stdout: 'CANARY\n' });
});
