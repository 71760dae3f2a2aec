import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { makeFault } from '../../electron/faults/words.ts';
import { goodOrder, keyView } from './answers.ts';
import { document, run, type Answers } from './stand-in.ts';

const canary = 'sk-canary-7f3a9c1e5b8d2046';

describe('key set', () => {
  it('stores what stdin gives, trimmed, and shows nothing of it', async () => {
    for (const flags of [[], ['--json']]) {
      const result = await run([...flags, 'key', 'set', 'p'], { answers: goodOrder, stdin: `${canary}\r\n` });
      expect(result.calls.at(-1)).toEqual({ verb: 'key.set', input: { provider: 'p', key: canary } });
      expect(result.code).toBe(0);
      expect(result.stdout + result.stderr).not.toContain('canary');
    }
  });

  it('says where Codex takes the key from instead, and how to change that', async () => {
    const view = { ...keyView, delivery: 'env', variable: 'P_KEY', variableVisible: true } as const;
    const answers = { ...goodOrder, 'key.set': () => ({ ok: true, value: view }) as const };
    const said = await run(['key', 'set', 'p'], { answers, stdin: canary });
    expect(said.stderr).toMatch(/from P_KEY, not from the keychain → switchboard key deliver token_station command/);
    expect((await run(['key', 'set', 'p'], { answers: goodOrder, stdin: canary })).stderr).toBe('');
  });

  it.each(['k', 'local', 'a.b'])('of a key as short as %s only the word by itself is taken out', async (key) => {
    const words = `Looked like ${key}, in ${key}chain/lo${key}.`;
    const answers = { ...goodOrder, 'key.set': () => ({ ok: false, fault: makeFault('unknown', { words }) }) as const };
    const { stderr } = await run(['key', 'set', 'p'], { answers, stdin: key });
    expect(stderr).toContain(`Looked like …, in ${key}chain/lo${key}.`);
  });

  it('takes the key out of whatever the core says', async () => {
    const fault = makeFault('keychain-unavailable', { words: `could not store ${canary}` });
    const refused = { 'key.set': () => ({ ok: false, fault }) as const };
    const thrown = {
      'key.set': () => {
        throw new Error(`bad ${canary}`);
      },
    };
    for (const answers of [refused, thrown]) {
      const result = await run(['key', 'set', 'p'], { answers: { ...goodOrder, ...answers }, stdin: canary });
      expect(result.code).toBe(1);
      expect(result.stderr).toContain('…');
      expect(result.stdout + result.stderr).not.toContain('canary');
    }
  });

  it('stores nothing where the key would be gone with the command', async () => {
    const memory = { place: 'memory', state: 'unavailable', reason: 'There is no D-Bus session here.' } as const;
    const answers = { ...goodOrder, 'keychain.state': () => ({ ok: true, value: memory }) as const };
    const result = await run(['key', 'set', 'p'], { answers, stdin: canary });
    expect([result.code, result.calls.map(({ verb }) => verb)]).toEqual([1, ['keychain.state']]);
    expect(result.stderr).toContain('gone when this command ends');
  });

  it('refuses a flood', async () => {
    const result = await run(['--json', 'key', 'set', 'p'], { answers: goodOrder, stdin: 'x'.repeat(100_000) });
    expect([result.code, result.calls]).toEqual([1, []]);
    expect(document(result)).toMatchObject({ ok: false, fault: { id: 'key-malformed' } });
  });

  it('asks at a terminal on stderr and does not echo', async () => {
    const stdin = new PassThrough();
    stdin.write(`${canary}x\u007f\r`);
    const result = await run(['key', 'set', 'p'], { answers: goodOrder, stdin, tty: true });
    expect(result.calls.at(-1)).toEqual({ verb: 'key.set', input: { provider: 'p', key: canary } });
    expect(result.stderr).toBe('Key for p (not shown): \n');
    expect(result.stdout).not.toContain('canary');
  });

  it('stores nothing when Ctrl+C is pressed at the prompt', async () => {
    const stdin = new PassThrough();
    stdin.write(`${canary}\u0003`);
    const result = await run(['key', 'set', 'p'], { answers: goodOrder, stdin, tty: true });
    expect([result.code, result.calls]).toEqual([130, []]);
    expect(result.stdout + result.stderr).not.toContain('canary');
  });

  it('says what a dry run would do, and stores nothing', async () => {
    const result = await run(['key', 'set', 'token_station', '--dry-run'], { answers: goodOrder, stdin: canary });
    expect(result.calls.map((call) => call.verb)).toEqual(['key.status']);
    expect(result.stdout).toContain('would be stored in the keychain');
    const json = await run(['--json', 'key', 'set', 'token_station', '--dry-run'], { answers: goodOrder });
    expect(document(json)).toEqual({ changed: true, dryRun: true, place: 'keychain', diff: '' });
  });
});

describe('key delete --dry-run', () => {
  it('tells a stored key from none and deletes neither', async () => {
    const there = await run(['key', 'delete', 'token_station', '--dry-run'], { answers: goodOrder });
    expect(there.stdout).toContain('would be deleted');
    const none: Answers = { 'key.status': () => ({ ok: true, value: [{ ...keyView, stored: false }] }) };
    const gone = await run(['key', 'delete', 'token_station', '--dry-run'], { answers: none });
    expect([gone.code, gone.stdout]).toEqual([0, 'Nothing to change.\n']);
    const unknown = await run(['--json', 'key', 'delete', 'q', '--dry-run'], { answers: goodOrder });
    expect(document(unknown)).toMatchObject({ ok: false, fault: { id: 'provider-unknown' } });
    expect([...there.calls, ...gone.calls, ...unknown.calls].map((call) => call.verb)).not.toContain('key.delete');
  });
});
