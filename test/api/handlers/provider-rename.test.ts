import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { providerRenameHandlers } from '../../../electron/api/handlers/provider-rename.ts';
import { failed, ok } from '../../../electron/faults/fault.ts';
import { makeFault } from '../../../electron/faults/words.ts';
import { keyFollowsRename } from '../../../electron/keys/key-follows.ts';
import { linesFollowRename } from '../../../electron/keys/startup/lines-follow.ts';
import { startupLine } from '../../../electron/keys/startup/startup-line.ts';
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

async function homeWith(threads: number, keychain = memoryKeychain('keychain'), homeFlag: string[] = []) {
  const { store, homePath, stateDir } = testStore();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(homePath, name), text);
  const memory = openModelMemory(stateDir);
  valueOf(await memory.setFavourite('gw', 'm', true));
  const keyCommand = (id: string) => ({ command: '/bin/switchboard', args: [...homeFlag, 'key', 'print', id] });
  const handlers = providerRenameHandlers({
    store,
    memory,
    keyFollows: keyFollowsRename({ store, keychain: async () => keychain }),
    linesFollow: linesFollowRename({ store, keyCommand, env: {}, platform: 'linux', homedir: stateDir }),
    threadsOf: async () => ok({ count: threads, more: false, titles: ['Fix the tests'] }),
  });
  return {
    path: homePath,
    homedir: stateDir,
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
    // Three files, and one entry that undo takes back as a whole.
    expect(asked).toEqual(['rename provider gw to work']);
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
      linesFollow: async () => ({ written: [], remarks: [] }),
      threadsOf: async () => failed(makeFault('codex-not-found')),
    });
    valueOf(await handlers['provider.rename']({ provider: 'gw', to: 'work' }, { door: 'cli' }));
    expect(now()).toEqual(renamed);
  });
});

describe('the lines in the shells’ start-up files', () => {
  const line = (provider: string, shell: 'bash' | 'fish', more: string[] = []) =>
    startupLine({
      ...{ shell, provider, variable: 'GW_KEY' },
      command: { command: '/bin/switchboard', args: [...more, 'key', 'print', provider] },
    });
  const write = (folder: string, rows: Record<string, string>) => {
    for (const [name, text] of Object.entries(rows)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  const read = (folder: string, names: string[]) =>
    Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

  it('ask by the new ID, in every file, shown before and taken back with the rest by one undo', async () => {
    const home = await homeWith(0);
    const rc = (id: string) => ({
      '.bashrc': `# mine\n${line(id, 'bash')}\nalias l=ls\n`,
      '.config/fish/config.fish': `${line(id, 'fish')}\n`,
    });
    write(home.homedir, rc('gw'));
    const names = Object.keys(rc('gw'));
    const shown = valueOf(await home.rename('work', { dryRun: true }));
    expect(shown.diff).toContain('.bashrc');
    expect(read(home.homedir, names)).toEqual(rc('gw'));

    expect(valueOf(await home.rename('work')).diff).toBe(shown.diff);
    expect(read(home.homedir, names)).toEqual(rc('work'));
    expect(home.now()).toEqual(renamed);
    expect(await home.store.history()).toHaveLength(1);

    valueOf(await home.store.undo({ door: 'cli' }));
    expect(read(home.homedir, names)).toEqual(rc('gw'));
    expect(home.now()).toEqual(files);
  });

  it('of another home and of another provider stay', async () => {
    const home = await homeWith(0);
    const rc = { '.bashrc': `${line('gw', 'bash', ['--home', '/elsewhere'])}\n${line('gw2', 'bash')}\n` };
    write(home.homedir, rc);
    expect(valueOf(await home.rename('work')).remarks).toBeUndefined();
    expect(read(home.homedir, ['.bashrc'])).toEqual(rc);
  });

  it.each([
    ['/srv/codex', '/srv/codex-work'],
    ['/srv/codex', '/opt/srv/codex'],
    ["/srv/it's mine", "/srv/it's mine too"],
  ])('of %s are told from those of %s, whose path only holds the other', async (ours, theirs) => {
    const home = await homeWith(0, undefined, ['--home', ours]);
    const rc = (id: string) => ({
      '.bashrc': `${line('gw', 'bash', ['--home', theirs])}\n`,
      '.config/fish/config.fish': `${line(id, 'fish', ['--home', ours])}\n`,
    });
    write(home.homedir, rc('gw'));
    expect(valueOf(await home.rename('work')).remarks).toBeUndefined();
    expect(read(home.homedir, Object.keys(rc('work')))).toEqual(rc('work'));
  });

  it('that a person wrote for this home are named, with the commands for it', async () => {
    const home = await homeWith(0, undefined, ['--home', '/srv/my codex']);
    const own = `export GW_KEY=$(switchboard --home "/srv/my codex" key print gw) # switchboard:startup gw\n`;
    write(home.homedir, { '.bashrc': own });
    const { remarks } = valueOf(await home.rename('work'));
    expect(remarks?.[0]).toContain(
      "switchboard --home '/srv/my codex' key startup remove gw, then switchboard --home '/srv/my codex' key startup add work",
    );
  });

  it('are as they were where the file itself cannot be written', async () => {
    const home = await homeWith(0);
    const rc = { '.bashrc': `${line('gw', 'bash')}\n`, '.config/fish/config.fish': `${line('gw', 'fish')}\n` };
    write(home.homedir, rc);
    // Between the trial and the write: somebody else is at the file.
    const { changeOutside } = home.store;
    vi.spyOn(home.store, 'changeOutside').mockImplementation(async (request) => {
      const written = await changeOutside(request);
      writeFileSync(join(home.path, 'config.toml'), 'model = \n');
      return written;
    });
    expect(faultOf(await home.rename('work')).id).toBe('config-invalid-toml');
    expect(read(home.homedir, Object.keys(rc))).toEqual(rc);
    expect(home.now()['work.config.toml']).toBe(files['work.config.toml']);
  });

  it('that cannot be changed are named, with the commands that mend them', async () => {
    const home = await homeWith(0);
    write(home.homedir, { '.bashrc': `export GW_KEY=$(mine) # switchboard:startup gw\n` });
    for (const dryRun of [true, false]) {
      const { remarks } = valueOf(await home.rename('work', { dryRun }));
      expect(remarks).toEqual([expect.stringContaining(join(home.homedir, '.bashrc'))]);
      expect(remarks?.[0]).toContain('switchboard key startup remove gw, then switchboard key startup add work');
    }
    expect(home.now()).toEqual(renamed);
  });
});
