import { describe, expect, it } from 'vitest';
import { goodOrder, model } from './answers.ts';
import type { Answers } from './stand-in.ts';
import { document, run } from './stand-in.ts';

const canary = 'sk-canary-7f3a9c1e5b8d2046';

const wrong: [string, RegExp][] = [
  ['', /command is missing/],
  ['nonsense', /unknown command 'nonsense'/],
  ['provider', /command is missing\. Commands: list, show, add, set, unset, copy, rename, remove/],
  ['provider nonsense', /unknown command/],
  ['provider show', /missing required argument 'id'/],
  ['provider show a b', /too many arguments/],
  ['provider add p --preset nothing-like-it', /no such preset\. Presets: token-station, practice/],
  ['provider add p --auth cookie', /Allowed choices are keychain, none/],
  ['provider add p --auth none --env-key X', /cannot be used with/],
  ['provider add p --set novalue', /expected name=value/],
  ['provider set p', /missing required argument/],
  ['provider set p novalue', /expected name=value/],
  ['provider set p a=1 a=2', /given twice/],
  ['use', /missing required argument 'provider'/],
  ['model', /missing required argument 'model'/],
  ['key deliver p pigeon', /wrong arguments/],
  ['key deliver p command --env-key X', /belongs to env/],
  ['pong --timeout soon', /--timeout takes seconds/],
  ['pong --timeout 0', /--timeout takes seconds/],
  ['doctor --dry-run', /--dry-run belongs to --fix/],
  ['history show last', /number of a write/],
  ['history 7', /too many arguments/],
  ['serve --port 70000', /--port takes a number/],
  ['status --colour', /unknown option '--colour'/],
];

describe.each(wrong)('switchboard %s', (line, said) => {
  const argv = line === '' ? [] : line.split(' ');

  it('is wrong usage: 2, said on stderr', async () => {
    const result = await run(argv, { answers: goodOrder });
    expect([result.code, result.stdout]).toEqual([2, '']);
    expect(result.stderr).toMatch(said);
    expect(result.stderr).toMatch(/^More: switchboard /m);
  });

  it('is one JSON document with --json', async () => {
    const result = await run(['--json', ...argv], { answers: goodOrder });
    expect([result.code, result.stderr]).toEqual([2, '']);
    expect(document(result)).toMatchObject({ ok: false, fault: { id: 'request-malformed' } });
  });
});

describe.each([
  ['key', 'set', 'p', canary],
  ['key', 'set', 'p', `--key=${canary}`],
  ['key', 'set', 'p', '--key', canary],
  ['key', canary],
  ['key', 'deliver', 'p', canary],
  ['key', 'set', 'p', 'abc'],
  [canary],
  [`--key=${canary}`],
  ['provider', canary],
  ['provider', 'add', 'p', '--auth', canary],
  ['provider', 'add', 'p', '--preset', canary],
  ['provider', 'set', 'p', canary],
  ['provider', 'set', 'p', `experimental_bearer_token=${canary}`],
  ['provider', 'set', 'p', `http_headers.Authorization=Bearer ${canary}`],
  ['provider', 'add', 'p', '--set', `experimental_bearer_token=${canary}`],
  ['profile', 'save', 'n', canary],
  ['pong', '--timeout', canary],
])('a key in the wrong place: %s %s %s %s', (...words) => {
  const argv = words.filter((word) => word !== undefined);

  it('is refused without repeating it', async () => {
    for (const flags of [[], ['--json']]) {
      const result = await run([...flags, ...argv], { answers: goodOrder });
      expect(result.code).toBe(2);
      expect(result.stdout + result.stderr).not.toContain('canary');
      expect(result.stderr + result.stdout).not.toMatch(/\babc\b/);
      expect(result.calls.filter((call) => call.verb !== 'preset.list')).toEqual([]);
    }
  });
});

it('says where a key comes from when one is given as an argument', async () => {
  const result = await run(['key', 'set', 'p', canary]);
  expect(result.stderr).toContain('read from stdin');
});

it('prints help with an example for every command', async () => {
  const top = await run(['--help']);
  expect([top.code, top.stderr]).toEqual([0, '']);
  const lines =
    'status|provider list|provider show|provider add|provider set|provider unset|provider remove|use|model|models'
      .concat('|key set|key status|key delete|key print|key deliver|pong|doctor|check|profile list|profile save')
      .concat('|profile remove|history|history show|undo|demo|serve')
      .split('|');
  for (const line of lines) {
    const help = await run([...line.split(' '), '--help']);
    expect([line, help.code, help.stderr]).toEqual([line, 0, '']);
    expect(help.stdout).toMatch(new RegExp(`Examples?:\\n(.*\\n)*?.*switchboard .*${line}`));
    expect(top.stdout).toContain(line.split(' ')[0]);
  }
});

it('answers --version and --help as JSON too', async () => {
  expect((await run(['--version'])).stdout).toBe('1.2.3\n');
  expect(document(await run(['--json', '--version']))).toEqual({ version: '1.2.3' });
  expect(document(await run(['--json', 'pong', '--help']))).toEqual({ help: expect.stringContaining('--timeout') });
});

it.each([true, false])('what a provider says cannot command the terminal (a terminal: %s)', async (tty) => {
  const hostile = 'a\u001b]52;c;aGk=\u0007b\u001b[2Jc\u009b31md\re\u202ef\u007f';
  const row = { ...model, id: hostile, goodFor: `${hostile}\u001b[8m` };
  const answers: Answers = {
    ...goodOrder,
    'model.list': () => ({ ok: true, value: { models: [row], lists: [], faults: {} } }),
  };
  for (const argv of [['models'], ['models', '--json']]) {
    const { stdout, stderr } = await run(argv, { answers, tty, env: {} });
    expect(stdout).toContain('\\u001b');
    expect(`${stdout}${stderr}`).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
    if (argv.length > 1) expect(JSON.parse(stdout)).toMatchObject({ models: [{ id: hostile }] });
  }
});
