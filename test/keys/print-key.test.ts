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

async function print(keychain: Keychain) {
  const home = tempDir();
  writeFileSync(join(home, 'config.toml'), '[model_providers.p]\nbase_url = "https://gateway.example/v1"\n');
  const [stdout, stderr] = [collected(), collected()];
  let abandoned = false;
  const code = await printKey({
    provider: 'p',
    home,
    openKeychain: () => Promise.resolve(keychain),
    stdout,
    stderr,
    deadlineMs: 100,
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
  expect(await print(never)).toMatchObject({
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
