import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { arrange } from '../connection/arrange.ts';
import { stationCases } from '../connection/cases.ts';
import { builtCli } from '../support/built-cli.ts';
import { runNode } from '../support/child.ts';
import { tempDir } from '../support/temp.ts';

interface BrokenSetup {
  /** Fault and name of a case of test/connection/cases. */
  one: string;
  /** What a person reads as the next step. */
  next: string;
  /** What `doctor --fix` takes to get the pong by itself. */
  fix?: string[];
}

/** What new users run into, tried as they would: by the built program, with a home of their own. */
const brokenSetups: BrokenSetup[] = [
  { one: 'home-missing: CODEX_HOME names nothing', next: 'mkdir -p' },
  { one: 'config-invalid-toml: a value without quotes', next: 'Open config.toml at line 1, column 9' },
  {
    one: 'config-not-utf8: UTF-16 of a Windows editor',
    next: 'doctor --fix config-not-utf8',
    fix: ['config-not-utf8'],
  },
  { one: 'config-rejected-by-codex: a value of the wrong type', next: 'Open config.toml at line 1, column 19' },
  {
    one: 'wire-api-chat: in a table beside it',
    next: 'switchboard provider set old wire_api=responses',
    fix: ['wire-api-chat'],
  },
  {
    one: 'root-key-in-table: model_provider below [tui]',
    next: 'doctor --fix root-key-in-table',
    fix: ['root-key-in-table'],
  },
  {
    one: 'provider-missing: a name that is misspelt',
    next: 'switchboard use test_gateway',
    fix: ['provider-missing', '--choice', 'use:test_gateway'],
  },
  {
    one: 'provider-name-missing: no name',
    next: 'switchboard provider set test_gateway name=test_gateway',
    fix: ['provider-name-missing'],
  },
  { one: 'legacy-profile: profile at the top', next: 'doctor --fix legacy-profile', fix: ['legacy-profile'] },
  {
    one: 'wrong-provider-selected: a provider that is defined and not selected',
    next: 'switchboard use test_gateway',
    fix: ['wrong-provider-selected'],
  },
  { one: 'base-url-env-ignored: and no provider of its own', next: 'switchboard provider add' },
  {
    one: 'key-missing: one of nearly that name is',
    next: 'env_key=TEST_GATEWAY_API_KEY',
    fix: ['key-missing', '--choice', 'use-variable'],
  },
  { one: 'key-malformed: a line break at its end', next: 'export TEST_GATEWAY_KEY="YOUR_KEY"' },
  { one: 'env-file-shadows: nothing over the right one', next: 'Open .env' },
  { one: 'keychain-locked: with the key in it', next: 'Unlock the keychain' },
  { one: 'base-url-malformed: no scheme', next: 'base_url=https://models.example.test/v1' },
  { one: 'dns-not-found: a name that does not exist', next: 'Check the network or the VPN' },
  { one: 'connection-refused: IPv4', next: 'Start the server on this machine' },
  { one: 'tls-untrusted: a root that nobody knows', next: 'CODEX_CA_CERTIFICATE' },
  { one: 'proxy-failed: it is not there', next: 'NO_PROXY' },
];

async function broken(name: string) {
  const one = stationCases.find((each) => `${each.fault}: ${each.name}` === name);
  if (!one) throw new Error(`no case ${name}`);
  const { env, home } = await arrange(one);
  const own = { ...env, NO_COLOR: '1', SWITCHBOARD_STATE_DIR: tempDir() };
  const text = () => readFileSync(join(home, 'config.toml'));
  return { fault: one.fault, text, run: (...words: string[]) => runNode(builtCli(), words, own) };
}

describe.each(brokenSetups)('$one', ({ one, next }) => {
  it('says what stops Codex and what to do next, in words and as JSON', async () => {
    const { fault, run } = await broken(one);
    const [inWords, asJson] = await Promise.all([run('doctor'), run('doctor', '--json')]);
    expect([inWords.code, asJson.code, asJson.stderr]).toEqual([1, 1, '']);
    expect(inWords.stdout).toMatch(/✗|fail/);
    expect(inWords.stderr).toContain('To mend it:');
    expect(inWords.stderr).toContain(next);
    const said: unknown = JSON.parse(asJson.stdout);
    expect(said).toMatchObject({ ok: false, fault: { id: fault }, warnings: [], steps: expect.any(Array) });
    expect(inWords.stdout + inWords.stderr + asJson.stdout).not.toContain(PRACTICE_KEY);
  });
});

describe.each(brokenSetups.filter(({ fix }) => fix))('$one', ({ one, fix = [] }) => {
  it('shows the diff, mends it, gets the pong, and undo takes it back', async () => {
    const { run, text } = await broken(one);
    const before = text();
    const mended = await run('doctor', '--fix', ...fix);
    expect(mended, mended.stderr).toMatchObject({ code: 0 });
    const [diff, written, pong] = ['+++ ', 'Mended in', 'Nothing stops Codex'].map((each) =>
      mended.stdout.indexOf(each),
    );
    expect([-1, diff, written, pong]).toEqual([-1, diff, written, pong].toSorted((a, b) => Number(a) - Number(b)));
    expect(text().equals(before)).toBe(false);
    expect((await run('undo')).code).toBe(0);
    expect(text().equals(before)).toBe(true);
  });
});
