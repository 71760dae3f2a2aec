import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultOf, testStore, valueOf } from '../../support/store.ts';

const set = (value: string, path = ['model']) => ({
  file: 'config.toml',
  edits: [{ kind: 'set' as const, path, value }],
  asked: `set ${path.join('.')}`,
  door: 'cli' as const,
});
const token = ['model_providers', 'gw', 'experimental_bearer_token'];
const keys = ['sk-aaaa0123456789abcdef', 'sk-bbbb0123456789abcdef'] as const;

describe('restoring a version', () => {
  it('brings back any earlier one, as a new write that undo takes back', async () => {
    const { store, config } = testStore();
    for (const model of ['a', 'b', 'c']) valueOf(await store.write(set(model)));
    const planned = valueOf(await store.restore({ id: 2, side: 'before', door: 'cli', dryRun: true }));
    expect(planned.diff).toContain('+model = "a"');
    expect(readFileSync(config, 'utf8')).toBe('model = "c"\n');
    expect(valueOf(await store.restore({ id: 2, side: 'before', door: 'cli' })).historyId).toBe(4);
    expect(readFileSync(config, 'utf8')).toBe('model = "a"\n');
    valueOf(await store.restore({ id: 2, side: 'after', door: 'cli' }));
    expect(readFileSync(config, 'utf8')).toBe('model = "b"\n');
    valueOf(await store.undo({ door: 'cli' }));
    expect(readFileSync(config, 'utf8')).toBe('model = "a"\n');
    valueOf(await store.restore({ id: 1, side: 'before', door: 'cli' }));
    expect(existsSync(config)).toBe(false);
  });

  it('has the same conflict check as any write', async () => {
    const { store } = testStore();
    for (const model of ['a', 'b']) valueOf(await store.write(set(model)));
    expect(faultOf(await store.restore({ id: 1, side: 'after', door: 'cli', expectedHash: '0' })).id).toBe(
      'config-changed',
    );
    expect(faultOf(await store.restore({ id: 9, side: 'after', door: 'cli' })).id).toBe('history-unknown');
  });

  it('puts the key of that version back where the file or this process still has it, and never another', async () => {
    const { store, config } = testStore();
    valueOf(await store.write(set(keys[0], token)));
    const first = readFileSync(config, 'utf8');
    valueOf(await store.write(set('m')));
    valueOf(await store.restore({ id: 1, side: 'after', door: 'cli' }));
    expect(readFileSync(config, 'utf8')).toBe(first);
    // Another process exchanged the key: this one never saw the old one go.
    writeFileSync(config, first.replace(keys[0], keys[1]));
    valueOf(await store.write(set('n')));
    const now = readFileSync(config, 'utf8');
    expect(faultOf(await store.restore({ id: 1, side: 'after', door: 'cli' })).id).toBe('nothing-to-undo');
    expect(readFileSync(config, 'utf8')).toBe(now);
  });
});

describe('undo of a write that somebody built on', () => {
  it('says what it would lose, and does it where that is wanted anyway', async () => {
    const { store, config } = testStore();
    writeFileSync(config, 'model = "a"\n');
    valueOf(await store.write(set('b')));
    writeFileSync(config, 'model = "b"\n# by hand\n');
    const fault = faultOf(await store.undo({ door: 'cli' }));
    expect(fault.id).toBe('config-changed');
    expect(fault.evidence).toContain('+# by hand');
    const planned = valueOf(await store.undo({ door: 'cli', anyway: true, dryRun: true }));
    expect(planned.diff).toContain('-# by hand');
    valueOf(await store.undo({ door: 'cli', anyway: true }));
    expect(readFileSync(config, 'utf8')).toBe('model = "a"\n');
  });
});
