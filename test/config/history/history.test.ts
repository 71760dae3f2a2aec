import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ConfigEdit } from '../../../electron/config/document/edit.ts';
import { createConfigStore } from '../../../electron/config/store/store.ts';
import type { ConfigStore } from '../../../electron/config/store/store.types.ts';
import { editEngine } from '../../../electron/config/engine/edit-engine.ts';
import { faultOf, testStore, valueOf } from '../../support/store.ts';

const canary = 'sk-canary-4f1e0a9b7c6d5e8f';
const write = async (store: ConfigStore, edits: ConfigEdit[], asked = 'a write', file = 'config.toml') =>
  valueOf(await store.write({ file, edits, asked, door: 'desktop' }));
const set = (key: string, value: string): ConfigEdit => ({ kind: 'set', path: [key], value });
const undo = (store: ConfigStore, dryRun = false) => store.undo({ door: 'cli', dryRun });
const again = (homePath: string, stateDir: string) =>
  createConfigStore({ home: { path: homePath, source: 'flag' }, stateDir, engine: editEngine });
const everythingIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

describe('the history', () => {
  it('keeps what was asked, when, by which door, and the diff', async () => {
    const { store, config, stateDir } = testStore();
    await write(store, [set('model', 'a')], 'model a');
    await write(store, [set('model', 'b')], 'model b');
    const list = await store.history();
    expect(list.map(({ id, asked, door, path, undone }) => ({ id, asked, door, path, undone }))).toEqual([
      { id: 1, asked: 'model a', door: 'desktop', path: config, undone: false },
      { id: 2, asked: 'model b', door: 'desktop', path: config, undone: false },
    ]);
    expect(new Date(list[0]?.at ?? '').toISOString()).toBe(list[0]?.at);
    expect(valueOf(await store.historyEntry(2)).diff).toContain('-model = "a"\n+model = "b"\n');
    expect(faultOf(await store.historyEntry(3)).id).toBe('history-unknown');
    for (const name of readdirSync(join(stateDir, 'history'))) {
      expect(statSync(join(stateDir, 'history', name)).mode & 0o777).toBe(0o600);
    }
  });

  it('is that of one home, where several share the state folder', async () => {
    const one = testStore();
    const two = testStore();
    const other = again(two.homePath, one.stateDir);
    await write(one.store, [set('model', 'a')]);
    await write(other, [set('model', 'b')]);
    expect((await other.history()).map((entry) => entry.id)).toEqual([2]);
    expect(valueOf(await undo(one.store)).undid).toBe(1);
    expect(existsSync(two.config)).toBe(true);
  });

  it('keeps to its bounds, by count and by bytes', async () => {
    const { store } = testStore({ historyBounds: { count: 3, bytes: 1_000_000 } });
    for (const model of ['a', 'b', 'c', 'd', 'e']) await write(store, [set('model', model)]);
    expect((await store.history()).map((entry) => entry.id)).toEqual([3, 4, 5]);
    const small = testStore({ historyBounds: { count: 200, bytes: 3000 } });
    for (const model of ['a', 'b', 'c']) await write(small.store, [set('model', model.repeat(2000))]);
    expect((await small.store.history()).map((entry) => entry.id)).toEqual([3]);
  });
});

describe('undo', () => {
  it('goes further back each time, to the very bytes', async () => {
    const { store, config } = testStore();
    const start = '# mine\r\nmodel = "0"\r\n\r\n[projects."/x"]\r\ntrust_level = "trusted"';
    writeFileSync(config, start);
    await write(store, [set('model', 'a')]);
    await write(store, [set('model', 'b')]);
    const first = valueOf(await undo(store));
    expect(first).toMatchObject({ undid: 2, changed: true });
    expect(first.diff).toContain('-model = "b"\r\n+model = "a"\r\n');
    expect(valueOf(await undo(store)).undid).toBe(1);
    expect(readFileSync(config, 'utf8')).toBe(start);
    expect(faultOf(await undo(store)).id).toBe('nothing-to-undo');
    expect((await store.history()).map(({ undone }) => undone)).toEqual([true, true, false, false]);
  });

  it('takes back what was written after an undo, and then what was before it', async () => {
    const { store, config } = testStore();
    await write(store, [set('model', 'a')]);
    await write(store, [set('model', 'b')]);
    valueOf(await undo(store));
    await write(store, [set('model', 'c')]);
    expect(valueOf(await undo(store)).undid).toBe(4);
    expect(readFileSync(config, 'utf8')).toBe('model = "a"\n');
    expect(valueOf(await undo(store)).undid).toBe(1);
    expect(existsSync(config)).toBe(false);
  });

  it('writes nothing in a dry run', async () => {
    const { store, config } = testStore();
    await write(store, [set('model', 'a')]);
    expect(valueOf(await undo(store, true))).toMatchObject({ undid: 1, dryRun: true, historyId: null });
    expect(readFileSync(config, 'utf8')).toBe('model = "a"\n');
  });

  it('takes back the write that was meant, and none that came after it, even to the same text', async () => {
    const { store, config } = testStore();
    await write(store, [set('model', 'a')]);
    const { historyId } = await write(store, [set('model', 'b')]);
    await write(store, [set('model', 'a')]);
    const fault = faultOf(await store.undo({ door: 'browser', id: historyId ?? 0 }));
    expect([fault.id, fault.cause]).toEqual(['nothing-to-undo', expect.stringContaining('Another write')]);
    expect(readFileSync(config, 'utf8')).toBe('model = "a"\n');
    expect(valueOf(await store.undo({ door: 'browser', id: 3 })).undid).toBe(3);
    expect(valueOf(await store.undo({ door: 'browser', id: historyId ?? 0 })).undid).toBe(historyId);
  });

  it('refuses where someone has built on the write, and says what would be lost', async () => {
    const { store, config } = testStore();
    await write(store, [set('model', 'a')]);
    writeFileSync(config, 'model = "a"\nreview_model = "theirs"\n');
    const fault = faultOf(await undo(store));
    expect(fault.id).toBe('config-changed');
    expect(fault.evidence).toContain('+review_model = "theirs"');
    expect(readFileSync(config, 'utf8')).toContain('theirs');
  });
});

describe('a crash', () => {
  it('after the file was written still leaves the way back', async () => {
    const { store, config, homePath, stateDir } = testStore();
    await write(store, [set('model', 'a')]);
    await write(store, [set('model', 'b')]);
    renameSync(join(stateDir, 'history', '2.json'), join(stateDir, 'history', '2.pending.json'));
    const next = again(homePath, stateDir);
    expect((await next.history()).map((entry) => entry.id)).toEqual([1, 2]);
    expect(valueOf(await undo(next)).undid).toBe(2);
    expect(readFileSync(config, 'utf8')).toBe('model = "a"\n');
  });

  it('before the file was written leaves no entry of a write that never was', async () => {
    const { store, config, homePath, stateDir } = testStore();
    await write(store, [set('model', 'a')]);
    await write(store, [set('model', 'b')]);
    renameSync(join(stateDir, 'history', '2.json'), join(stateDir, 'history', '2.pending.json'));
    writeFileSync(config, 'model = "a"\n');
    const next = again(homePath, stateDir);
    expect((await next.history()).map((entry) => entry.id)).toEqual([1]);
    expect(readdirSync(join(stateDir, 'history'))).toEqual(['1.json']);
  });

  it('in the middle of an entry is cleared away by the next write, and a spoilt entry does no harm', async () => {
    const { store, stateDir } = testStore();
    await write(store, [set('model', 'a')]);
    writeFileSync(join(stateDir, 'history', '2.pending.json.tmp'), '{"at"');
    writeFileSync(join(stateDir, 'history', '3.pending.json'), '');
    writeFileSync(join(stateDir, 'history', '7.json'), 'spoilt');
    await write(store, [set('model', 'b')]);
    expect(readdirSync(join(stateDir, 'history')).sort()).toEqual(['1.json', '7.json', '8.json']);
    expect((await store.history()).map((entry) => entry.id)).toEqual([1, 8]);
  });
});

describe('keys and the history', () => {
  const withKey = `[model_providers.gw]
name = "GW"
experimental_bearer_token = "${canary}"
http_headers = { Authorization = "Bearer ${canary}2", "X-Title" = "t" }
env_key = "${canary}3"
# api_key = "${canary}4"
`;

  it('never puts one on disk, in a diff or in a list, and still takes a write back', async () => {
    const { store, config, homePath, stateDir } = testStore();
    writeFileSync(config, withKey);
    const result = await write(
      store,
      [{ kind: 'set', path: ['model_providers', 'gw', 'name'], value: 'New' }],
      `use ${canary}`,
    );
    expect(result.diff).toContain('-name = "GW"\n+name = "New"');
    const shown = JSON.stringify([result, await store.history(), valueOf(await store.historyEntry(1))]);
    expect(shown + everythingIn(stateDir)).not.toContain('canary-4f1e0a9b7c6d5e8f');
    const next = again(homePath, stateDir);
    expect(valueOf(await undo(next)).undid).toBe(1);
    expect(readFileSync(config, 'utf8')).toBe(withKey);
    expect(everythingIn(stateDir)).not.toContain('canary-4f1e0a9b7c6d5e8f');
  });

  it('can put back a key that the write took out while the process lives, and refuses after', async () => {
    const { store, config, homePath, stateDir } = testStore();
    writeFileSync(config, withKey);
    const token = ['model_providers', 'gw', 'experimental_bearer_token'];
    await write(store, [{ kind: 'unset', path: token }]);
    const fault = faultOf(await undo(again(homePath, stateDir)));
    expect(fault.id).toBe('nothing-to-undo');
    expect(fault.evidence).toContain('keeps no keys');
    expect(valueOf(await undo(store)).undid).toBe(1);
    expect(readFileSync(config, 'utf8')).toBe(withKey);
  });

  it('keeps out of the evidence of a refused undo too', async () => {
    const { store, config } = testStore();
    writeFileSync(config, withKey);
    await write(store, [set('model', 'a')]);
    writeFileSync(config, readFileSync(config, 'utf8').replace('"GW"', `"GW"\nenv_http_headers = {}`));
    expect(JSON.stringify(faultOf(await undo(store)))).not.toContain('canary-4f1e0a9b7c6d5e8f');
    rmSync(config);
    expect(faultOf(await undo(store)).id).toBe('config-changed');
  });
});

it('takes nothing back in another home that lies in this one', async () => {
  const { store, homePath, config, stateDir } = testStore();
  const inner = join(homePath, 'work');
  mkdirSync(inner);
  await write(store, [set('model', 'outer')]);
  await write(again(inner, stateDir), [set('model', 'inner')]);
  expect((await store.history()).map(({ path }) => path)).toEqual([config]);
  valueOf(await undo(store));
  expect(readFileSync(join(inner, 'config.toml'), 'utf8')).toContain('inner');
});

it('brings no key back that was taken out for good, also from an earlier entry of the same session', async () => {
  const { store, config } = testStore();
  const path = ['model_providers', 'p', 'experimental_bearer_token'];
  writeFileSync(config, `[model_providers.p]\nname = "P"\nexperimental_bearer_token = "${canary}"\n`);
  const taken: ConfigEdit[] = [{ kind: 'unset', path }];
  await write(store, taken, 'by hand');
  valueOf(await undo(store));
  expect(readFileSync(config, 'utf8')).toContain(canary);
  const moved = { file: 'config.toml', edits: taken, forgets: taken, asked: 'moved', door: 'desktop' as const };
  valueOf(await store.write(moved));
  for (const side of ['before', 'after'] as const) {
    for (const id of [1, 2, 3]) await store.restore({ id, side, door: 'desktop' });
  }
  expect(readFileSync(config, 'utf8')).not.toContain(canary);
});
