import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import type { ImportSource } from '../../../electron/api/contract.ts';
import { KeychainError } from '../../../electron/keys/keychain.types.ts';
import { ccSwitch } from '../../support/cc-switch.ts';
import { memoryKeychain } from '../../support/memory-keychain.ts';
import { coreOver } from '../../support/services.ts';
import { faultOf, valueOf } from '../../support/store.ts';
import { tempDir } from '../../support/temp.ts';

const key = 'sk-canary-4f1e0a9b7c6d5e8f';
const acme = `[model_providers.acme]\nname = "Acme"\nbase_url = "https://acme.example/v1"\nenv_key = "ACME_API_KEY"\nwire_api = "responses"\n`;
const relay =
  'model_provider = "custom"\n[model_providers.custom]\nname = "c"\nbase_url = "https://relay.example/v1"\n';
const text = (value: string): ImportSource => ({ kind: 'text', text: value });

/** A home with this config.toml, and the whole core over it. */
async function home(config = '', place: 'keychain' | 'memory' = 'keychain') {
  const path = tempDir();
  const file = join(path, 'config.toml');
  writeFileSync(file, config);
  const keychain = { ...memoryKeychain(), place };
  const call = await coreOver(path, keychain);
  const importAll = async (source: ImportSource, dryRun = false) => {
    const { providers, digest } = valueOf(await call('import.read', { source }));
    return call('import.apply', { source, digest, providers: providers.map(({ id }) => id), dryRun });
  };
  return { path, file, keychain, call, importAll, read: () => readFileSync(file, 'utf8') };
}

describe('import.read and import.apply', () => {
  it('shows exactly what is then written, and writes nothing by reading', async () => {
    const { call, importAll, read } = await home('model = "m" # mine\n');
    const view = valueOf(await call('import.read', { source: text(acme) }));
    expect(view.providers).toMatchObject([
      { id: 'acme', here: 'nothing', hasKey: false, problems: [], envKey: 'ACME_API_KEY' },
    ]);
    expect(read()).toBe('model = "m" # mine\n');
    const written = valueOf(await importAll(text(acme)));
    expect(written.diff).toBe(view.providers[0]?.diff);
    expect(read()).toBe(`model = "m" # mine\n\n${acme}`);
    expect(valueOf(await call('import.read', { source: text(acme) })).providers[0]?.here).toBe('same');
    valueOf(await call('history.undo', {}));
    expect(read()).toBe('model = "m" # mine\n');
  });

  it('one that is there and another is shown, and keeps its lines', async () => {
    const mine = acme.replace('wire_api', '# kept\nwire_api').replace('"Acme"', '"Mine"');
    const { call, importAll, read } = await home(mine);
    const [shown] = valueOf(await call('import.read', { source: text(acme) })).providers;
    expect(shown).toMatchObject({ here: 'different', diff: expect.stringContaining('-name = "Mine"') });
    valueOf(await importAll(text(acme)));
    expect(read()).toBe(mine.replace('"Mine"', '"Acme"'));
  });

  it('a command that is there stays at the same address, and is gone at another', async () => {
    const auth = '\n[model_providers.acme.auth]\ncommand = "/bin/key"\n';
    const { importAll, read } = await home(acme.replace(/env_key.*\n/, '') + auth);
    valueOf(await importAll(text(acme.replace('"Acme"', '"Acme 2"'))));
    expect(read()).toContain('command = "/bin/key"');
    expect(read()).not.toContain('env_key');
    valueOf(await importAll(text(acme.replace('acme.example', 'elsewhere.example'))));
    expect(read()).not.toContain('/bin/key');
  });

  it('a variable or a key that is there stays, whatever a snippet says of it', async () => {
    const bare = acme.replace(/env_key.*\n/, '');
    const { importAll, read } = await home(acme);
    valueOf(await importAll(text(bare.replace('"Acme"', '"Acme 2"'))));
    expect(read()).toBe(acme.replace('"Acme"', '"Acme 2"'));
    valueOf(await importAll(text(acme.replace('ACME_API_KEY', 'ANOTHER_KEY'))));
    expect(read()).toBe(acme);
    const withToken = await home(`${bare}experimental_bearer_token = "${key}"\n`);
    valueOf(await withToken.importAll(text(acme)));
    expect(withToken.read()).toContain(key);
  });

  it('headers that hold a key stay at the same address, and that is said', async () => {
    const headers = `http_headers = { Authorization = "Bearer ${key}", X-Old = "1" }\n`;
    const { call, importAll, read } = await home(acme + headers);
    const offered = text(`${acme.replace('"Acme"', '"Acme 2"')}http_headers = { X-New = "2" }\n`);
    const { dropped } = valueOf(await call('import.read', { source: offered }));
    expect(dropped).toEqual([{ what: 'http_headers of acme', why: expect.stringContaining('stays') }]);
    valueOf(await importAll(offered));
    expect(read()).toMatch(/"?X-New"? = "2"/);
    expect(read()).toContain(key);
    expect(read()).not.toContain('X-Old');
    valueOf(await importAll(text(acme.replace('acme.example', 'elsewhere.example'))));
    expect(read()).not.toContain(key);
  });

  it('what changed since it was shown is not written', async () => {
    const { call, file, read } = await home();
    const { digest } = valueOf(await call('import.read', { source: text(acme) }));
    const providers = ['acme'];
    const other = text(acme.replace('acme.example', 'evil.example'));
    expect(faultOf(await call('import.apply', { source: other, digest, providers })).id).toBe('config-changed');
    writeFileSync(file, 'model = "x"\n');
    expect(faultOf(await call('import.apply', { source: text(acme), digest, providers })).id).toBe('config-changed');
    const guess = createHash('sha256').update(acme).digest('hex');
    const guessed = await call('import.apply', { source: text(acme), digest: guess, providers });
    expect(faultOf(guessed).id).toBe('config-changed');
    expect(read()).toBe('model = "x"\n');
  });

  it('no program, no key and no variable of another gets in, whatever a snippet says', async () => {
    const { call, importAll, read } = await home();
    const evil = `notify = ["/bin/evil"]\n${acme}http_headers = { Authorization = "Bearer ${key}" }\n[model_providers.acme.auth]\ncommand = "/bin/evil"\n[mcp_servers.x]\ncommand = "/bin/evil"\n`;
    const view = valueOf(await call('import.read', { source: text(evil) }));
    expect(view.dropped.map(({ what }) => what)).toEqual([
      ...['notify', 'mcp_servers', 'http_headers of acme', 'auth of acme'],
    ]);
    valueOf(await importAll(text(evil)));
    expect(read()).toBe(acme);
    expect(JSON.stringify(view)).not.toContain(key);
  });

  it('a variable that is another provider’s here is asked for by no other address', async () => {
    const { call } = await home(`${acme}\n${acme.replace('acme]', 'twin]')}`);
    const evil = acme.replace('acme.example', 'evil.example');
    const envKeys = async (config: string) => {
      const { providers, dropped } = valueOf(await call('import.read', { source: text(config) }));
      return [providers[0]?.envKey, dropped.map(({ what }) => what)];
    };
    expect(await envKeys(evil.replace('acme]', 'evil]'))).toEqual([null, ['env_key of evil']]);
    expect(await envKeys(evil)).toEqual([null, ['env_key of acme']]);
    expect(await envKeys(acme.replace('acme]', 'new]'))).toEqual(['ACME_API_KEY', []]);
    expect(await envKeys(evil.replace('ACME_API_KEY', 'EVIL_KEY'))).toEqual(['EVIL_KEY', []]);
  });

  it('a snippet of thousands that share an ID is read in no time that grows with their square', async () => {
    const { call } = await home();
    const many = JSON.stringify(Array.from({ length: 20_000 }, () => ({ id: 'a', base_url: 'http://a.b' })));
    const { providers, dropped } = valueOf(await call('import.read', { source: text(many) }));
    expect([providers.length, new Set(providers.map(({ id }) => id)).size]).toEqual([100, 100]);
    expect(dropped).toContainEqual({ what: '19900 providers', why: 'there are too many' });
  });

  it('a file that changed while a keychain was asked is not written over', async () => {
    const settings = { auth: { OPENAI_API_KEY: key }, config: `model = "r/fast"\n${relay}` };
    const path = await ccSwitch({ app: 'codex', name: 'My Relay', settings });
    const { call, importAll, keychain, file, read } = await home();
    const { set } = keychain;
    keychain.set = async (...args) => {
      writeFileSync(file, 'model = "mine"\n');
      return set(...args);
    };
    expect(faultOf(await importAll({ kind: 'switcher', path })).id).toBe('config-changed');
    expect(read()).toBe('model = "mine"\n');
    // The key and the model that came along are gone again.
    expect(await keychain.has('my_relay', 'https://relay.example')).toBe(false);
    const { models } = valueOf(await call('model.list', {}));
    expect(models.filter(({ sources }) => sources.includes('user'))).toEqual([]);
  });

  it('a keychain that fails half way keeps none of the keys, and nothing is written', async () => {
    const entry = (name: string) => ({
      ...{ app: 'codex', name, settings: { auth: { OPENAI_API_KEY: key }, config: relay } },
    });
    const path = await ccSwitch(entry('One'), entry('Two'));
    const { importAll, keychain, read } = await home();
    const { set } = keychain;
    keychain.set = async (provider, ...more) => {
      if (provider === 'two') throw new KeychainError('locked', 'It was locked.');
      return set(provider, ...more);
    };
    expect(faultOf(await importAll({ kind: 'switcher', path })).id).toBe('keychain-locked');
    expect([await keychain.has('one', 'https://relay.example'), read()]).toEqual([false, '']);
  });

  it('models of a link are the person’s own from then on', async () => {
    const { call, importAll } = await home();
    const link = 'switchboard://provider?id=acme&base_url=https://127.0.0.1:59999/v1&model=acme/fast';
    valueOf(await importAll({ kind: 'link', link }));
    const { models } = valueOf(await call('model.list', { provider: 'acme' }));
    expect(models.map(({ id }) => id)).toContain('acme/fast');
  });

  it('another home gives its providers', async () => {
    const other = tempDir();
    writeFileSync(join(other, 'config.toml'), `model = "m"\nmodel_provider = "acme"\n${acme}`);
    const { importAll, read } = await home();
    valueOf(await importAll({ kind: 'home', path: other }));
    expect(read()).toBe(acme);
  });

  describe('CC Switch', () => {
    const config =
      'model_provider = "custom"\nmodel = "gpt-5.5"\n[model_providers.custom]\nname = "custom"\nbase_url = "https://relay.example/v1"\nrequires_openai_auth = true\n';
    const entry = { app: 'codex', name: 'My Relay', settings: { auth: { OPENAI_API_KEY: key }, config } };

    it('its database: the key goes to the keychain, and our command to the file', async () => {
      const path = await ccSwitch(entry, { ...entry, app: 'claude', name: 'Other' });
      const { importAll, read, keychain, call, path: codexHome } = await home();
      const source = { kind: 'switcher', path } as const;
      const before = readFileSync(path);
      const view = valueOf(await call('import.read', { source }));
      expect(view.providers).toMatchObject([{ id: 'my_relay', hasKey: true, models: ['gpt-5.5'] }]);
      valueOf(await importAll(source, true));
      expect(await keychain.has('my_relay', 'https://relay.example')).toBe(false);
      valueOf(await importAll(source));
      expect((await keychain.get('my_relay', 'https://relay.example'))?.key).toBe(key);
      expect(read()).toContain('"key", "print", "my_relay"');
      for (const name of readdirSync(codexHome)) expect(readFileSync(join(codexHome, name), 'utf8')).not.toContain(key);
      expect(JSON.stringify(view)).not.toContain(key);
      expect(readFileSync(path)).toEqual(before);
    });

    it.each([
      [
        'a generated column',
        "CREATE TABLE providers (app_type TEXT, name TEXT, settings_config TEXT GENERATED ALWAYS AS (printf('%.*c', 1000000, 'x')) VIRTUAL)",
        "INSERT INTO providers (app_type, name) VALUES ('codex', 'x')",
      ],
      [
        'a virtual table over a view without end',
        'CREATE VIEW source AS WITH RECURSIVE n(docid) AS (SELECT 1 UNION ALL SELECT docid + 1 FROM n) SELECT docid, docid AS rowid, 0 AS app_type, 0 AS name, 0 AS settings_config FROM n',
        "CREATE VIRTUAL TABLE providers USING fts4(content='source', app_type, name, settings_config)",
      ],
    ])('%s computes nothing', async (_name, ...statements) => {
      const { Database } = await initSqlJs();
      const database = new Database();
      for (const statement of statements) database.run(statement);
      const path = join(tempDir(), 'cc-switch.db');
      writeFileSync(path, database.export());
      const { call } = await home();
      expect(faultOf(await call('import.read', { source: { kind: 'switcher', path } })).id).toBe('import-malformed');
    });

    it('what is absurdly long is not read', async () => {
      const path = await ccSwitch(entry, { ...entry, name: 'Long', settings: { config: 'x'.repeat(20_000_000) } });
      const { call } = await home();
      const view = valueOf(await call('import.read', { source: { kind: 'switcher', path } }));
      expect(view.providers.map(({ id }) => id)).toEqual(['my_relay']);
    });

    it('its JSON of before, and its usual place', async () => {
      const folder = tempDir();
      const path = join(folder, 'config.json');
      const providers = { a: { id: 'a', name: 'My Relay', settingsConfig: entry.settings } };
      writeFileSync(path, JSON.stringify({ version: 2, codex: { providers, current: 'a' } }));
      const { call } = await home();
      const view = valueOf(await call('import.read', { source: { kind: 'switcher', path } }));
      expect(view.providers).toMatchObject([{ id: 'my_relay', hasKey: true }]);
    });

    it('another key that is stored already is never written over, and nothing is written', async () => {
      const path = await ccSwitch(entry);
      const { importAll, keychain, read } = await home();
      await keychain.set('my_relay', 'https://relay.example', 'sk-mine-0000000000000001');
      expect(faultOf(await importAll({ kind: 'switcher', path })).id).toBe('unsupported-here');
      expect((await keychain.get('my_relay', 'https://relay.example'))?.key).toBe('sk-mine-0000000000000001');
      expect(read()).toBe('');
    });

    it('without a keychain the key stays where it is, and that is said', async () => {
      const path = await ccSwitch(entry);
      const { call } = await home('', 'memory');
      const view = valueOf(await call('import.read', { source: { kind: 'switcher', path } }));
      expect(view.providers[0]?.hasKey).toBe(false);
      expect(view.dropped).toEqual([{ what: 'the key of my_relay', why: expect.stringContaining('no keychain') }]);
    });

    it.each([
      [
        'a database of something else',
        async (path: string) => writeFileSync(path, `SQLite format 3\0${'x'.repeat(200)}`),
      ],
      [
        'an SQL export',
        async (path: string) => writeFileSync(path, '-- CC Switch SQLite 导出\nATTACH DATABASE "/x" AS y;'),
      ],
      ['a folder', async (path: string) => mkdirSync(path)],
      ['nothing', async () => undefined],
    ])('%s is refused', async (_name, make) => {
      const path = join(tempDir(), 'cc-switch.db');
      await make(path);
      const { call } = await home();
      expect(faultOf(await call('import.read', { source: { kind: 'switcher', path } })).id).toBe('import-malformed');
    });
  });
});

describe('export.read', () => {
  const config = `model = "acme/fast"\nmodel_provider = "acme"\n\n${acme}http_headers = { Authorization = "Bearer ${key}" }\nquery_params = { v = "1" }\n`;

  it.each(['toml', 'json', 'link'] as const)('as %s, what comes back in is what went out', async (form) => {
    const { call } = await home(config);
    const { text: out } = valueOf(await call('export.read', { form }));
    expect(out).not.toContain('sk-canary');
    const elsewhere = await home();
    valueOf(await elsewhere.importAll(form === 'link' ? { kind: 'link', link: out.trim() } : text(out)));
    expect(elsewhere.read()).toBe(form === 'link' ? acme : `${acme}\n[model_providers.acme.query_params]\nv = "1"\n`);
  });

  it('a command of this machine stays here; the variable that takes its place is named', async () => {
    const command =
      '\n[model_providers.acme.auth]\ncommand = "/bin/node"\nargs = ["/x/cli.js", "key", "print", "acme"]\n';
    const { call } = await home(acme.replace(/env_key.*\n/, '') + command);
    const { text: out } = valueOf(await call('export.read', { form: 'toml', providers: ['acme'] }));
    expect(out).toBe(acme);
  });

  it('a key in the wrong place stays here', async () => {
    const wrong = `${acme.replace('ACME_API_KEY', key).replace('/v1', `/${key}/v1`)}[model_providers.b]\nname = "${key}"\nbase_url = "https://b.example/v1#${key}"\n`;
    for (const form of ['toml', 'json', 'link', 'managed'] as const) {
      const { call } = await home(wrong);
      expect(valueOf(await call('export.read', { form })).text).not.toContain('canary');
    }
  });

  it('for a fleet, with the choice', async () => {
    const { call } = await home(config);
    const { text: out, fileName } = valueOf(await call('export.read', { form: 'managed' }));
    expect(fileName).toBe('managed_config.toml');
    expect(out).toContain('model = "acme/fast"\nmodel_provider = "acme"\n');
    expect(out).not.toContain('sk-canary');
  });

  it('what config.toml does not define cannot be exported', async () => {
    const { call } = await home(config);
    expect(faultOf(await call('export.read', { form: 'toml', providers: ['openai'] })).id).toBe('provider-unknown');
    expect(faultOf(await (await home()).call('export.read', { form: 'toml' })).id).toBe('provider-unknown');
  });
});

describe('provider.copy', () => {
  const ours = '\n[model_providers.acme.auth]\ncommand = "/bin/node"\nargs = ["/x/cli.js", "key", "print", "acme"]\n';

  it('writes into the other home through its own store, without a key, with a command for that home', async () => {
    const { call, path, read } = await home(
      `${acme.replace(/env_key.*\n/, '')}http_headers = { Authorization = "Bearer ${key}" }\n${ours}`,
    );
    const before = read();
    const to = tempDir();
    const dry = valueOf(await call('provider.copy', { provider: 'acme', to, dryRun: true }));
    expect([dry.path, readdirSync(to)]).toEqual([join(to, 'config.toml'), []]);
    valueOf(await call('provider.copy', { provider: 'acme', to }));
    const copied = readFileSync(join(to, 'config.toml'), 'utf8');
    expect(copied).toContain(`"--home", "${to}", "key", "print", "acme"`);
    expect(copied).not.toMatch(/canary|http_headers/);
    expect(read()).toBe(before);
    // The write belongs to the other home's history.
    expect(valueOf(await call('history.list', {}))).toEqual([]);
    expect(faultOf(await call('provider.copy', { provider: 'acme', to })).id).toBe('provider-exists');
    expect(valueOf(await call('provider.copy', { provider: 'acme', to, replace: true })).changed).toBe(false);
    expect(faultOf(await call('provider.copy', { provider: 'acme', to: path })).id).toBe('home-unknown');
  });

  it('a key among the arguments of a foreign command stays where it is', async () => {
    const foreign = `\n[model_providers.acme.auth]\ncommand = "/bin/echo"\nargs = ["${key}"]\n`;
    const { call } = await home(acme.replace(/env_key.*\n/, '') + foreign);
    const to = tempDir();
    valueOf(await call('provider.copy', { provider: 'acme', to }));
    expect(readFileSync(join(to, 'config.toml'), 'utf8')).not.toMatch(/canary|auth/);
  });

  it.each([
    ['in the address', 'https://acme.example/v1?api_key=0123456789abcdef0123456789abcdef', ''],
    ['as its login', 'https://user:Hunter2pass0123@acme.example/v1', ''],
    [
      'behind an option of a command',
      'https://acme.example/v1',
      '[model_providers.acme.auth]\ncommand = "vault"\nargs = ["read", "--token", "0123456789abcdef0123456789abcdef"]\n',
    ],
  ])('a key %s stays where it is', async (_, address, auth) => {
    const table = `[model_providers.acme]\nname = "Acme"\nbase_url = "${address}"\nwire_api = "responses"\n${auth}`;
    const { call } = await home(table);
    const to = tempDir();
    valueOf(await call('provider.copy', { provider: 'acme', to }));
    const copied = readFileSync(join(to, 'config.toml'), 'utf8');
    expect(copied).toContain('base_url = "https://acme.example/v1"');
    expect(copied).not.toMatch(/0123456789|user/);
  });

  it.each(['relative', '/no/such/folder'])('%s is no home', async (to) => {
    const { call } = await home(acme);
    expect(faultOf(await call('provider.copy', { provider: 'acme', to })).id).toBe('home-unknown');
    expect(faultOf(await call('provider.copy', { provider: 'openai', to })).id).toBe('provider-unknown');
  });

  it('a home whose folder is not there yet is said to be missing, with the command that makes it', async () => {
    const { call } = await home(acme);
    const to = join(tempDir(), 'my work', '.codex');
    const { cause, fixes } = faultOf(await call('provider.copy', { provider: 'acme', to }));
    expect(cause).toContain('There is no such folder.');
    expect(fixes).toEqual([expect.objectContaining({ id: 'create-home', command: `mkdir -p '${to}'` })]);
  });
});
