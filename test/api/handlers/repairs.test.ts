import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenConfigs } from '../../support/broken-configs.ts';
import { faultOf, valueOf } from '../../support/store.ts';
import { brokenHome } from './repairs.setup.ts';

describe.each(brokenConfigs)('$name', ({ files, env, repair, mended }) => {
  it.each(Object.keys(mended))('is mended by %s, shown before, and taken back by undo', async (choice) => {
    const home = brokenHome(files, env);
    const names = [...new Set([...Object.keys(files), ...Object.keys(mended[choice] ?? {})])];
    const listed = valueOf(await home.list()).find(({ id }) => id === repair);
    const shown = listed?.choices.find(({ id }) => id === choice)?.diff ?? listed?.diff ?? '';
    expect(shown).toContain('@@');
    const written = valueOf(await home.apply(repair, { choice }));
    expect(home.now(names)).toEqual(mended[choice]);
    expect(written.diff).toBe(shown);
    expect(valueOf(await home.list()).map(({ id }) => id)).not.toContain(repair);

    // The history tells it in the words under which it was offered.
    const [asked] = (await home.store.history()).map((entry) => entry.asked);
    expect(asked).toContain(listed?.title);
    expect(asked).not.toContain(repair);
    valueOf(await home.store.undo({ door: 'cli' }));
    expect(home.now(names)).toEqual(files);
  });
});

describe('repairs', () => {
  it('are none for a healthy file, and none for a file that is not there', async () => {
    expect(valueOf(await brokenHome({ 'config.toml': 'model = "m"\n' }).list())).toEqual([]);
    expect(valueOf(await brokenHome({}).list())).toEqual([]);
  });

  it('leave the file alone in a dry run, and where it changed since it was seen', async () => {
    const text = '[model_providers.gw]\nname = "G"\nbase_url = "http://127.0.0.1:9"\nwire_api = "chat"\n';
    const home = brokenHome({ 'config.toml': text });
    expect(valueOf(await home.apply('wire-api-chat:gw', { dryRun: true }))).toMatchObject({
      changed: true,
      historyId: null,
    });
    expect(faultOf(await home.apply('wire-api-chat:gw', { expectedHash: '0' })).id).toBe('config-changed');
    expect(readFileSync(home.config, 'utf8')).toBe(text);
  });

  it('take no way by themselves where only the person knows', async () => {
    const home = brokenHome({ 'config.toml': 'model = "a"\nmodel = "b"\n' });
    const [repair] = valueOf(await home.list());
    expect(repair).toMatchObject({ id: 'duplicate:model', diff: '' });
    expect(repair?.choices.map(({ label }) => label)).toEqual(['Keep line 1: model = "a"', 'Keep line 2: model = "b"']);
    const fault = faultOf(await home.apply('duplicate:model'));
    expect(fault.id).toBe('request-malformed');
    expect(fault.cause).toContain('first (Keep line 1');
  });

  it('settle several duplicates one by one, the file broken until the last', async () => {
    const home = brokenHome({
      'config.toml': 'model = "a"\nmodel = "b"\n[tui]\nanimations = true\nanimations = false\n',
    });
    expect(valueOf(await home.list()).map(({ id }) => id)).toEqual(['duplicate:model', 'duplicate:tui.animations']);
    valueOf(await home.apply('duplicate:model', { choice: 'second' }));
    valueOf(await home.apply('duplicate:tui.animations', { choice: 'first' }));
    expect(readFileSync(home.config, 'utf8')).toBe('model = "b"\n[tui]\nanimations = true\n');
  });

  it('say where a file is broken that only the person can mend', async () => {
    const fault = faultOf(await brokenHome({ 'config.toml': '# mine\nmodel = "a"\n[tui\n' }).list());
    expect([fault.id, fault.title]).toEqual(['config-invalid-toml', 'config.toml has a mistake in line 3']);
    expect(fault.evidence).toContain('3:5: ');
    expect(fault.fixes.length).toBeGreaterThan(0);
  });

  it('name a repair that is not needed any more', async () => {
    const home = brokenHome({ 'config.toml': 'model = "a"\n' });
    expect(faultOf(await home.apply('wire-api-chat:gw')).id).toBe('request-malformed');
  });

  it('never show a key, neither of two', async () => {
    const keys = ['sk-aaaa0123456789abcdefXX', 'sk-bbbb0123456789abcdefYY'];
    const lines = keys.map((key) => `experimental_bearer_token = "${key}"\n`).join('');
    const home = brokenHome({ 'config.toml': `[model_providers.gw]\nname = "G"\n${lines}` });
    const shown = JSON.stringify(valueOf(await home.list()));
    expect(shown).toContain('duplicate:model_providers.gw.experimental_bearer_token');
    for (const key of keys) expect(shown).not.toContain(key);
    valueOf(await home.apply('duplicate:model_providers.gw.experimental_bearer_token', { choice: 'second' }));
    expect(readFileSync(home.config, 'utf8')).toBe(
      `[model_providers.gw]\nname = "G"\nexperimental_bearer_token = "${keys[1]}"\n`,
    );
  });

  it('do not write an address that holds a password', async () => {
    const home = brokenHome({}, { OPENAI_BASE_URL: 'https://me:secret-word@gateway.example/v1' });
    expect(valueOf(await home.list())).toEqual([]);
  });
});

describe('UTF-16', () => {
  const text = '\uFEFFmodel = "m" # é😀\r\n';
  const le = Buffer.from(text, 'utf16le');
  const cases: [string, Buffer][] = [
    ['little-endian', le],
    ['big-endian', Buffer.from(le).swap16()],
    ['without a mark', le.subarray(2)],
  ];
  it.each(cases)('%s is saved as UTF-8, and undo gives the very bytes back', async (_name, bytes) => {
    const home = brokenHome({ 'config.toml': bytes });
    const [repair] = valueOf(await home.list());
    expect(repair).toMatchObject({ id: 'config-not-utf8', choices: [] });
    expect(repair?.diff).toContain('UTF-16');
    valueOf(await home.apply('config-not-utf8'));
    expect(readFileSync(home.config, 'utf8')).toBe(text.slice(1));
    expect(valueOf(await home.store.historyEntry(1)).diff).toContain('UTF-16');
    valueOf(await home.store.undo({ door: 'cli' }));
    expect(readFileSync(home.config)).toEqual(bytes);
  });

  it('that breaks off in the middle of a character is left alone', async () => {
    const home = brokenHome({ 'config.toml': le.subarray(0, le.length - 1) });
    expect(faultOf(await home.list()).id).toBe('config-not-utf8');
    writeFileSync(home.config, Buffer.from([0x6d, 0xe9, 0x0a]));
    expect(faultOf(await home.list()).id).toBe('config-not-utf8');
  });
});
