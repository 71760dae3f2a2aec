import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Fault, Pong } from '../../electron/api/contract.ts';
import type { PracticeGateway } from '../../electron/practice/practice-gateway.ts';
import { builtCli } from '../support/built-cli.ts';
import { startKeyring, type Keyring } from '../support/keyring.ts';
import { checkout, guideConfig } from '../support/pong-setup.ts';
import { practiceGateway } from '../support/practice.ts';
import { tempDir } from '../support/temp.ts';

// The one key that the gateway accepts, and one that it refuses.
const right = 'sk-right-0123456789';
const wrong = 'sk-wrong-9876543210';

/** Each is a handful of commands, of which some run Codex. */
const slow = { timeout: 120_000 };

let ring: Keyring;
let noRing: Keyring;
let gateway: PracticeGateway;
beforeAll(async () => {
  [ring, noRing, gateway] = await Promise.all([
    startKeyring(),
    startKeyring({ daemon: false }),
    practiceGateway(right),
  ]);
});
afterAll(async () => {
  await Promise.all([ring.stop(), noRing.stop(), gateway.close()]);
});

interface Terminal {
  home: string;
  person: string;
  /** Runs a line in this shell, which keeps what it exports. */
  type(line: string, stdin?: string): Promise<{ code: number; said: string }>;
  pong(): Promise<Pong>;
  /** Does what a fix says, as the person would who has the right key: the exit code. */
  follow(fix: Fault['fixes'][number] | undefined): Promise<number>;
  /** The last line that `codex exec` prints in this very shell. */
  codex(): Promise<string>;
}

/** A bash in which Switchboard and Codex are started, with a home of its own. Ends with the test. */
function terminal(config: string, { env = {}, keychain = true, files = {} }: Setting = {}): Terminal {
  const folder = tempDir();
  const [home, person] = [join(folder, 'home'), join(folder, 'person')];
  mkdirSync(home);
  mkdirSync(person);
  const fill = (text: string) => text.replaceAll('{home}', home).replaceAll('{folder}', folder);
  writeFileSync(join(home, 'config.toml'), fill(config));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'right'), right);
  // An editor in which a person replaces the key.
  writeFileSync(join(folder, 'editor'), `#!/bin/sh\nfor file; do :; done\nsed -i 's/${wrong}/${right}/' "$file"\n`);
  chmodSync(join(folder, 'editor'), 0o755);

  const shell = spawn('bash', ['--noprofile', '--norc'], {
    cwd: folder,
    env: {
      ...(keychain ? ring : noRing).env,
      ...{ HOME: person, CODEX_HOME: home, SWITCHBOARD_STATE_DIR: join(folder, 'state'), NO_COLOR: '1' },
      ...{ SHELL: '/bin/bash', VISUAL: join(folder, 'editor'), ...env },
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void shell.stdin.end());
  shell.stdin.write(`switchboard() { '${process.execPath}' '${builtCli()}' "$@"; }\n`);
  const lines = createInterface({ input: shell.stdout })[Symbol.asyncIterator]();

  async function type(line: string, stdin = '/dev/null') {
    shell.stdin.write(`{ ${line}\n} < '${stdin}' 2>&1; printf '\\n%s %s\\n' === $?\n`);
    const said: string[] = [];
    for (;;) {
      const next = await lines.next();
      if (next.done) throw new Error(`the shell ended after ${line}`);
      if (next.value.startsWith('=== ')) return { code: Number(next.value.slice(4)), said: said.join('\n') };
      said.push(next.value);
    }
  }
  return {
    home,
    person,
    type,
    pong: async () => JSON.parse((await type('switchboard pong --json')).said) as Pong,
    async follow(fix) {
      if (!fix?.command) throw new Error('there is nothing to follow');
      const { code, said } = await type(fix.command.replaceAll('YOUR_KEY', right), join(folder, 'right'));
      expect(said).not.toContain(right);
      return code;
    },
    async codex() {
      const program = join(checkout, 'node_modules/.bin/codex');
      const { said } = await type(
        `'${program}' exec --skip-git-repo-check --ephemeral -s read-only -c features.plugins=false -c analytics.enabled=false "Respond with exactly the word: pong"`,
      );
      return said.trim().split('\n').at(-1) ?? '';
    },
  };
}

interface Setting {
  env?: Record<string, string>;
  keychain?: boolean;
  /** Files of the terminal's folder, by path. */
  files?: Record<string, string>;
}

interface Setup extends Setting {
  name: string;
  /** Of the provider's table. */
  table: string;
  /** What is typed before. */
  before?: string;
  fault: Fault['id'];
  /** The fixes that put another key in the place of this one, in their order. */
  fixes: string[];
  /** Which are followed, one after the other; after the first, the first fix of what the next pong says. */
  follow: number[];
  /** What the fixes' labels and commands must name. */
  names: string[];
}

const inVariable = 'env_key = "GATEWAY_KEY"';
const exported = { GATEWAY_KEY: wrong };
const bashrc = { 'person/.bashrc': `alias ll="ls -l"\nexport GATEWAY_KEY="${wrong}"\n` };

const setups: Setup[] = [
  {
    name: 'the variable of this terminal',
    ...{ table: inVariable, env: exported, fault: 'key-rejected' },
    ...{ fixes: ['export-variable', 'deliver-command'], follow: [0], names: ['GATEWAY_KEY'] },
  },
  {
    name: 'the same, kept in the keychain instead',
    ...{ table: inVariable, env: exported, fault: 'key-rejected' },
    ...{ fixes: ['export-variable', 'deliver-command'], follow: [1], names: ['GATEWAY_KEY', 'keychain instead'] },
  },
  {
    name: 'a variable that a start-up file sets',
    ...{ table: inVariable, env: exported, files: bashrc, fault: 'key-rejected' },
    ...{ fixes: ['export-variable', 'open-file', 'deliver-command'], follow: [0, 1], names: ['.bashrc at line 2'] },
  },
  {
    name: 'a variable, and no keychain',
    ...{ table: inVariable, env: exported, keychain: false, fault: 'key-rejected' },
    ...{ fixes: ['export-variable'], follow: [0], names: ['GATEWAY_KEY'] },
  },
  {
    name: 'a variable with a line break in it, and no keychain',
    ...{ table: inVariable, env: { GATEWAY_KEY: `${right}\n` }, keychain: false, fault: 'key-malformed' },
    ...{ fixes: ['export-variable'], follow: [0], names: ['GATEWAY_KEY'] },
  },
  {
    name: 'a variable with a line break in it',
    ...{ table: inVariable, env: { GATEWAY_KEY: `${right}\n` }, fault: 'key-malformed' },
    ...{ fixes: ['export-variable', 'deliver-command'], follow: [1], names: ['GATEWAY_KEY'] },
  },
  {
    name: '.env, which wins over this terminal',
    ...{ table: inVariable, env: { GATEWAY_KEY: right }, files: { 'home/.env': `A=1\nGATEWAY_KEY=${wrong}\n` } },
    ...{ fault: 'key-rejected', fixes: ['open-file', 'deliver-command'], follow: [0], names: ['.env at line 2'] },
  },
  {
    name: '.env, and the keychain instead',
    ...{ table: inVariable, files: { 'home/.env': `GATEWAY_KEY='${wrong}'\n` } },
    ...{ fault: 'key-rejected', fixes: ['open-file', 'deliver-command'], follow: [1], names: ['.env at line 1'] },
  },
  {
    name: 'config.toml',
    ...{ table: `experimental_bearer_token = "${wrong}"`, fault: 'key-rejected' },
    ...{ fixes: ['deliver-command', 'open-file'], follow: [0], names: ['config.toml'] },
  },
  {
    name: 'config.toml, and no keychain',
    ...{ table: `experimental_bearer_token = "${wrong}"`, keychain: false, fault: 'key-rejected' },
    ...{ fixes: ['open-file'], follow: [0], names: ['config.toml'] },
  },
  {
    name: 'a command of the person’s own',
    ...{ table: 'auth = { command = "cat", args = ["{folder}/key"] }', files: { key: wrong }, fault: 'key-rejected' },
    ...{ fixes: ['correct-command', 'deliver-command'], follow: [1], names: ['cat {folder}/key'] },
  },
  {
    name: 'the keychain',
    ...{ table: inVariable, before: 'switchboard key deliver p command', fault: 'key-missing' },
    ...{ fixes: ['set-key'], follow: [0], names: ['switchboard key set p'] },
  },
  {
    name: 'no key at all, and no way to one',
    ...{ table: '', fault: 'key-missing', fixes: ['deliver-command'], follow: [0], names: [] },
  },
];

const isOfKey = ({ id }: Fault['fixes'][number]) => id !== 'edit-provider';

describe('the fix of a key that is refused leads to a pong, wherever the key came from', () => {
  test.each(setups)('$name', slow, async (setup) => {
    const config = guideConfig(gateway.baseUrl, undefined, setup.table).replaceAll('test_gateway', 'p');
    const at = terminal(config, setup);
    if (setup.before) await at.type(setup.before);
    let result = await at.pong();
    expect(result.fault?.id, JSON.stringify(result)).toBe(setup.fault);
    const offered = result.fault?.fixes.filter(isOfKey) ?? [];
    expect(offered.map(({ id }) => id)).toEqual(setup.fixes);
    const texts = JSON.stringify(offered);
    for (const name of setup.names) expect(texts).toContain(name.replace('{folder}', join(at.home, '..')));

    for (const index of setup.follow) expect(await at.follow(offered[index])).toBe(0);
    result = await at.pong();
    // A key that the keychain is asked for may have to be stored first.
    if (!result.ok) {
      expect(result.fault?.fixes[0]?.id).toBe('set-key');
      expect(await at.follow(result.fault?.fixes[0])).toBe(0);
      result = await at.pong();
    }
    expect(result, JSON.stringify(result)).toMatchObject({ ok: true, fault: null });
    expect(await at.codex()).toBe('pong');
    const file = join(at.person, '.bashrc');
    if (existsSync(file)) expect(readFileSync(file, 'utf8')).toContain(right);
    await at.type('switchboard key delete p');
  });
});

describe('a key that only the keychain holds, and a variable that is not set', () => {
  const config = () => guideConfig(gateway.baseUrl, undefined, inVariable).replaceAll('test_gateway', 'p');
  const store = (at: Terminal) => at.type('switchboard key set p', join(at.home, '../right'));
  const forget = (at: Terminal) => at.type('switchboard key delete p');

  test(
    'stops pong and doctor as it stops Codex in this terminal, in words, as JSON and as an exit code',
    slow,
    async () => {
      const at = terminal(config());
      await store(at);
      expect(await at.codex()).toContain('Missing environment variable: `GATEWAY_KEY`');
      for (const command of ['pong', 'doctor']) {
        const [inWords, asJson] = [
          await at.type(`switchboard ${command}`),
          await at.type(`switchboard ${command} --json`),
        ];
        expect([inWords.code, asJson.code]).toEqual([1, 1]);
        expect(inWords.said).toContain('GATEWAY_KEY is not set in this terminal');
        expect(inWords.said).not.toContain('Nothing stops Codex');
        expect(JSON.parse(asJson.said)).toMatchObject({ ok: false, fault: { id: 'key-missing' } });
      }
      // Whatever else is asked claims no health either.
      for (const [command, says] of [
        ['status', '! GATEWAY_KEY is not set in this terminal'],
        ['check', '! GATEWAY_KEY is not set in this terminal'],
        [
          'use p',
          '! GATEWAY_KEY is not set here, so Codex has no key for Test Gateway. → switchboard key deliver p command',
        ],
      ]) {
        expect((await at.type(`switchboard ${command ?? ''}`)).said).toContain(says);
      }
      await forget(at);
    },
  );

  test.each([
    ['deliver-command', ''],
    ['add-startup', '. ~/.bashrc'],
    ['export-variable', ''],
  ])('%s, which the pong names, leads Codex and the pong to an answer', slow, async (id, afterwards) => {
    const at = terminal(config());
    await store(at);
    const { fault } = await at.pong();
    expect(fault?.fixes.map((fix) => fix.id)).toEqual(['deliver-command', 'add-startup', 'export-variable']);
    expect(await at.follow(fault?.fixes.find((fix) => fix.id === id))).toBe(0);
    if (afterwards) await at.type(afterwards);
    expect(await at.codex()).toBe('pong');
    expect(await at.pong()).toMatchObject({ ok: true, fault: null });
    await forget(at);
  });

  test('doctor --fix key-missing has Codex ask the keychain', slow, async () => {
    const at = terminal(config());
    await store(at);
    const mended = await at.type('switchboard doctor --fix key-missing');
    expect(mended, mended.said).toMatchObject({ code: 0, said: expect.stringContaining('Nothing stops Codex') });
    expect(await at.codex()).toBe('pong');
    await forget(at);
  });
});

test('the first commands of the README lead to a pong in the same terminal', slow, async () => {
  const at = terminal('');
  const add = `provider add token_station --preset token-station --base-url ${gateway.baseUrl} --auth keychain`;
  for (const command of [add, 'use token_station openai/gpt-5.5']) {
    expect((await at.type(`switchboard ${command}`)).code).toBe(0);
  }
  expect((await at.type('switchboard key set token_station', join(at.home, '../right'))).code).toBe(0);
  expect(await at.pong()).toMatchObject({ ok: true, keyFrom: 'keychain', warnings: [] });
  expect(await at.codex()).toBe('pong');
  await at.type('switchboard key delete token_station');
});

test('the demo gets its pong, from the variable that it exports to its Codex', async () => {
  const at = terminal('', { env: { PRACTICE_API_KEY: wrong } });
  const { code, said } = await at.type('switchboard demo --json');
  expect(code, said).toBe(0);
  expect(JSON.parse(said)).toMatchObject({ ok: true, keyFrom: 'environment', warnings: [] });
});
