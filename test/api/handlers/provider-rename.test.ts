import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { providerRenameHandlers } from '../../../electron/api/handlers/provider-rename.ts';
import { failed, ok } from '../../../electron/faults/fault.ts';
import { makeFault } from '../../../electron/faults/words.ts';
import { keyFollowsRename } from '../../../electron/keys/key-follows.ts';
import { KeychainError } from '../../../electron/keys/keychain.types.ts';
import { openModelMemory } from '../../../electron/models/model-memory.ts';
import { memoryKeychain } from '../../support/memory-keychain.ts';
import { faultOf, testStore, valueOf } from '../../support/store.ts';

const origin = 'https://gw.example';
const key = 'sk-canary-0123456789-7be2';
const files = {
  'config.toml': `model = "m"
model_provider = "gw" # the usual

[model_providers.gw]
name = "GW"
base_url = "${origin}/v1"
auth = { command = "/bin/switchboard", args = ["key", "print", "gw"] }

[model_providers.other]
name = "Other"
`,
  'work.config.toml': 'model_provider = "gw" # as at home\n',
  'fast.config.toml': '[model_providers.gw]\nstream_max_retries = 1\n',
  'plain.config.toml': 'model_provider = "other"\n',
};
const renamed = {
  ...files,
  'config.toml': files['config.toml'].replaceAll('"gw"', '"work"').replace('providers.gw', 'providers.work'),
  'work.config.toml': 'model_provider = "work" # as at home\n',
  'fast.config.toml': '[model_providers.work]\nstream_max_retries = 1\n',
};

async function homeWith(threads: number, keychain = memoryKeychain('keychain')) {
  const { store, homePath, stateDir } = testStore();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(homePath, name), text);
  const memory = openModelMemory(stateDir);
  valueOf(await memory.setFavourite('gw', 'm', true));
  const handlers = providerRenameHandlers({
    store,
    memory,
    keyFollows: keyFollowsRename({ store, keychain: async () => keychain }),
    threadsOf: async () => ok({ count: threads, more: false, titles: ['Fix the tests'] }),
  });
  return {
    path: homePath,
    store,
    memory,
    keychain,
    rename: (to: string, more: { confirmed?: boolean; dryRun?: boolean } = {}, provider = 'gw') =>
      handlers['provider.rename']({ provider, to, ...more }, { door: 'cli' }),
    now: () =>
      Object.fromEntries(readdirSync(homePath).map((name) => [name, readFileSync(join(homePath, name), 'utf8')])),
  };
}

describe('a provider gets another ID', () => {
  it('with what points at it in every file, its key and its favourites; undo takes each file back', async () => {
    const home = await homeWith(0);
    await home.keychain.set('gw', origin, key);
    const shown = valueOf(await home.rename('work', { dryRun: true }));
    expect([home.now(), await home.keychain.origins('work')]).toEqual([files, []]);

    expect(valueOf(await home.rename('work')).diff).toBe(shown.diff);
    expect(home.now()).toEqual(renamed);
    expect((await home.keychain.get('work', origin))?.key).toBe(key);
    const favourites = (await home.memory.read()).models.filter(({ favourite }) => favourite);
    expect(favourites.map(({ provider }) => provider)).toEqual(['gw', 'work']);

    const asked = (await home.store.history()).map((entry) => entry.asked);
    expect(asked).toEqual(Array.from({ length: 3 }, () => 'rename provider gw to work'));
    valueOf(await home.store.undo({ door: 'cli' }));
    expect(home.now()).toEqual(files);
    expect((await home.keychain.get('gw', origin))?.key).toBe(key);
  });

  it('but not where earlier threads know the old one, unless that is confirmed', async () => {
    const home = await homeWith(1);
    const fault = faultOf(await home.rename('work'));
    expect([fault.id, fault.evidence]).toEqual(['threads-orphaned', 'Fix the tests']);
    expect(fault.cause).toContain('cannot go on under work');
    expect(fault.fixes.map(({ command }) => command)).toContain('switchboard provider rename gw work --yes');
    expect(home.now()).toEqual(files);
    valueOf(await home.rename('work', { confirmed: true }));
    expect(home.now()).toEqual(renamed);
  });

  it('and is taken back in no file where one was changed since', async () => {
    const home = await homeWith(0);
    valueOf(await home.rename('work'));
    writeFileSync(join(home.path, 'fast.config.toml'), '# mine\n');
    const after = home.now();
    expect(faultOf(await home.store.undo({ door: 'cli' })).id).toBe('config-changed');
    expect(home.now()).toEqual(after);
    valueOf(await home.store.undo({ door: 'cli', anyway: true }));
    expect(home.now()).toEqual(files);
  });

  it.each([
    ['gw', 'other', 'provider-exists'],
    ['gw', 'openai', 'value-invalid'],
    ['gw', 'my gateway', 'value-invalid'],
    ['nobody', 'work', 'provider-unknown'],
    ['openai', 'work', 'reserved-provider-id'],
  ])('%s cannot become %s: %s', async (from, to, fault) => {
    const home = await homeWith(0);
    expect(faultOf(await home.rename(to, {}, from)).id).toBe(fault);
    expect(home.now()).toEqual(files);
  });

  it('but nothing is written where its key could not follow', async () => {
    const taken = await homeWith(0);
    await taken.keychain.set('gw', origin, key);
    await taken.keychain.set('work', origin, 'sk-another-0123456789');
    expect(faultOf(await taken.rename('work')).id).toBe('unsupported-here');

    const locked = { ...memoryKeychain('keychain'), get: () => Promise.reject(new KeychainError('locked', 'Locked.')) };
    const home = await homeWith(0, locked);
    expect(faultOf(await home.rename('work')).id).toBe('keychain-locked');
    expect([taken.now(), home.now()]).toEqual([files, files]);
  });

  it('where Codex cannot be asked for threads, and where no keychain is', async () => {
    const none = { ...memoryKeychain(), get: () => Promise.reject(new KeychainError('unavailable', 'None.')) };
    const { store, memory, now } = await homeWith(0);
    const handlers = providerRenameHandlers({
      store,
      memory,
      keyFollows: keyFollowsRename({ store, keychain: async () => none }),
      threadsOf: async () => failed(makeFault('codex-not-found')),
    });
    valueOf(await handlers['provider.rename']({ provider: 'gw', to: 'work' }, { door: 'cli' }));
    expect(now()).toEqual(renamed);
  });
});
