import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { strayHandlers } from '../../../electron/api/handlers/stray.ts';
import { memoryKeychain } from '../../support/memory-keychain.ts';
import { faultOf, testStore, valueOf } from '../../support/store.ts';
import { tempDir } from '../../support/temp.ts';

const canary = 'sk-stray-canary-0815-7be2';
const context = { door: 'cli' as const };
const command = (provider: string) => ({ command: '/node', args: ['/cli.js', 'key', 'print', provider] });

const table = (more: string, id = 'p') =>
  `# mine\n[model_providers.${id}]\nname = "Gateway"\nbase_url = "https://gateway.example/v1"\nwire_api = "responses"\n${more}`;

function setUp(config: string, files: Record<string, string> = {}, place: 'keychain' | 'memory' = 'keychain') {
  const made = testStore();
  const person = tempDir();
  writeFileSync(made.config, config);
  for (const [name, text] of Object.entries(files)) {
    const path = name === '.env' ? join(made.homePath, name) : join(person, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }
  const keychain = memoryKeychain(place);
  const handlers = strayHandlers({
    keychain: () => Promise.resolve(keychain),
    store: made.store,
    stateDir: made.stateDir,
    keyCommand: command,
    places: { env: {}, platform: 'linux', homedir: person },
  });
  const everyFile = () => [made.homePath, made.stateDir, person].flatMap(textsBelow).join('\n');
  return { ...made, person, keychain, handlers, everyFile, undo: () => made.store.undo({ door: 'cli' }) };
}

const textsBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    : [];

const cases: [string, string, Record<string, string>, string][] = [
  ['a bearer token', `experimental_bearer_token = "${canary}"\n`, {}, 'p:experimental_bearer_token'],
  [
    'a header',
    `http_headers = { Authorization = "Bearer ${canary}", "X-Title" = "t" }\n`,
    {},
    'p:http_headers.Authorization',
  ],
  ['env_key itself', `env_key = "${canary}"\n`, {}, 'p:env_key'],
  ['.env', 'env_key = "GATEWAY"\n', { '.env': `A=1\nGATEWAY="${canary}"\nB=2\n` }, 'p:.env:2'],
  ['.bashrc', 'env_key = "GATEWAY"\n', { '.bashrc': `# é\nexport GATEWAY='${canary}' # mine\nlast` }, 'p:.bashrc:2'],
  ['zsh with CRLF', 'env_key = "GATEWAY"\n', { '.zshrc': `a\r\nexport GATEWAY=${canary}\r\n` }, 'p:.zshrc:2'],
  ['fish', 'env_key = "GATEWAY"\n', { '.config/fish/config.fish': `set -gx GATEWAY ${canary}\n` }, 'p:config.fish:1'],
  ['nushell', 'env_key = "GATEWAY"\n', { '.config/nushell/env.nu': `$env.GATEWAY = "${canary}"\n` }, 'p:env.nu:1'],
  [
    'PowerShell',
    'env_key = "GATEWAY"\n',
    { '.config/powershell/profile.ps1': `$env:GATEWAY = "${canary}"\n` },
    'p:profile.ps1:1',
  ],
  ['environment.d', 'env_key = "GATEWAY"\n', { '.config/environment.d/10.conf': `GATEWAY=${canary}\n` }, 'p:10.conf:1'],
];

describe.each(cases)('a key in %s', (_name, more, files, id) => {
  test('is listed, moved, and leaves no trace; undo puts back everything but the key', async () => {
    const set = setUp(table(more), files);
    const listed = valueOf(await set.handlers['stray.list']({}, context));
    expect(listed).toMatchObject([{ id, provider: 'p', providerName: 'Gateway', hint: 'sk-…7be2' }]);

    const before = set.everyFile();
    const planned = valueOf(await set.handlers['stray.move']({ id, dryRun: true }, context));
    expect(planned).toMatchObject({ changed: true, dryRun: true });
    expect(set.everyFile()).toBe(before);
    expect(await set.keychain.origins('p')).toEqual([]);

    const moved = valueOf(await set.handlers['stray.move']({ id }, context));
    expect(moved).toMatchObject({ changed: true, dryRun: false, historyId: 1 });
    expect((await set.keychain.get('p', 'https://gateway.example'))?.key).toBe(canary);
    expect(JSON.stringify([listed, planned, moved])).not.toContain(canary);
    expect(set.everyFile()).not.toContain(canary);
    expect(readFileSync(set.config, 'utf8')).toContain('args = ["/cli.js", "key", "print", "p"]');
    expect(valueOf(await set.handlers['stray.list']({}, context))).toEqual([]);

    valueOf(await set.undo());
    const undone = readFileSync(set.config, 'utf8');
    expect(undone).not.toContain('auth');
    expect(undone.startsWith('# mine\n')).toBe(true);
    if (more.includes('"GATEWAY"')) expect(undone).toBe(table(more));
    expect(set.everyFile()).not.toContain(canary);
    expect((await set.keychain.get('p', 'https://gateway.example'))?.key).toBe(canary);
  });
});

test('what stands around the line stays, byte for byte', async () => {
  const set = setUp(table('env_key = "GATEWAY"\n'), { '.bashrc': `# \u00e9\r\nexport GATEWAY=${canary}\nlast` });
  valueOf(await set.handlers['stray.move']({ id: 'p:.bashrc:2' }, context));
  expect(readFileSync(join(set.person, '.bashrc'), 'utf8')).toBe('# \u00e9\r\nlast');
});

test('a value that comes from elsewhere, a comment and another variable are no keys', async () => {
  const bashrc =
    '#export GATEWAY=abcdefgh\nexport GATEWAY="$(pass show x)"\nexport OTHER=abcdefgh\nexport GATEWAY=$A\n';
  const set = setUp(table('env_key = "GATEWAY"\n'), { '.bashrc': bashrc });
  expect(valueOf(await set.handlers['stray.list']({}, context))).toEqual([]);
});

test('the same key in several files goes from all, for every provider that names the variable', async () => {
  const config = table('env_key = "GATEWAY"\n') + table('env_key = "GATEWAY"\n', 'q');
  const set = setUp(config, { '.env': `GATEWAY=${canary}\n`, '.profile': `export GATEWAY=${canary}\n` });
  valueOf(await set.handlers['stray.move']({ id: 'q:.profile:1' }, context));
  expect(set.everyFile()).not.toContain(canary);
  for (const id of ['p', 'q']) expect(await set.keychain.has(id, 'https://gateway.example')).toBe(true);
});

describe('nothing is touched where', () => {
  const unchanged = async (set: ReturnType<typeof setUp>, id: string, fault: string) => {
    const before = set.everyFile();
    const refused = faultOf(await set.handlers['stray.move']({ id }, context));
    expect(refused.id).toBe(fault);
    expect(JSON.stringify(refused)).not.toContain(canary);
    expect(set.everyFile()).toBe(before);
  };
  const bearer = table(`experimental_bearer_token = "${canary}"\n`);

  test('there is no keychain', () =>
    unchanged(setUp(bearer, {}, 'memory'), 'p:experimental_bearer_token', 'keychain-unavailable'));

  test('the keychain does not give the key back', async () => {
    const set = setUp(bearer);
    set.keychain.get = async () => null;
    await unchanged(set, 'p:experimental_bearer_token', 'keychain-unavailable');
  });

  test('the keychain holds another key', async () => {
    const set = setUp(bearer);
    await set.keychain.set('p', 'https://gateway.example', 'sk-another-key-0123456789');
    await unchanged(set, 'p:experimental_bearer_token', 'unsupported-here');
  });

  test('the file is read-only', async () => {
    const set = setUp(table('env_key = "GATEWAY"\n'), { '.env': `GATEWAY=${canary}\n` });
    chmodSync(join(set.homePath, '.env'), 0o400);
    await unchanged(set, 'p:.env:1', 'write-failed');
    expect(await set.keychain.origins('p')).toEqual([]);
  });

  test('the ID names none', () => unchanged(setUp(bearer), 'p:.env:9', 'request-malformed'));
});
