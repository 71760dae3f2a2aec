import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FileChange, TogetherRequest } from '../../../electron/config/store/store.types.ts';
import type { ConfigEdit } from '../../../electron/config/document/edit.ts';
import { faultOf, testStore, valueOf } from '../../support/store.ts';

const file = 'switchboard-models.json';
const long = 'x'.repeat(5000);

const ours = (text: string | null): FileChange => ({ file, kind: 'beside', text });
const edits = (...all: ConfigEdit[]): FileChange => ({ file: 'config.toml', kind: 'edits', edits: all });

function setup() {
  const made = testStore();
  const beside = join(made.homePath, file);
  const text = '# mine\nmodel = "m"\n';
  writeFileSync(made.config, text);
  const now = () => [readFileSync(made.config, 'utf8'), existsSync(beside) ? readFileSync(beside, 'utf8') : null];
  const write = (more: Partial<TogetherRequest> = {}) =>
    made.store.writeTogether({
      ...{ asked: 'both', door: 'cli' },
      changes: [ours(`{"a":"${long}"}\n`), edits({ kind: 'set', path: ['model_catalog_json'], value: beside })],
      ...more,
    });
  const remove = (more: Partial<TogetherRequest> = {}) =>
    write({ changes: [edits({ kind: 'unset', path: ['model_catalog_json'] }), ours(null)], ...more });
  return { ...made, beside, text, now, write, remove };
}

it('writes both, shows both, and takes both back by one undo', async () => {
  const { store, text, now, write } = setup();
  const dry = valueOf(await write({ dryRun: true }));
  expect(dry.diff).toMatch(/\+model_catalog_json = [\s\S]*\+\{"a":"xxx/);
  expect(dry.diff).toContain('… (5008 characters)');
  expect(now()).toEqual([text, null]);
  expect(valueOf(await write()).diff).toBe(dry.diff);
  expect(now()[1]).toBe(`{"a":"${long}"}\n`);
  expect(valueOf(await write()).changed).toBe(false);
  expect(valueOf(await store.undo({ door: 'cli', dryRun: true })).diff).toContain('… (5008 characters)');
  expect(valueOf(await store.undo({ door: 'cli' })).changed).toBe(true);
  expect(now()).toEqual([text, null]);
  expect(faultOf(await store.undo({ door: 'cli' })).id).toBe('nothing-to-undo');
});

it('removes both, and one undo brings both back', async () => {
  const { store, text, now, write, remove } = setup();
  valueOf(await write());
  const written = now();
  valueOf(await remove());
  expect(now()).toEqual([text, null]);
  valueOf(await store.undo({ door: 'cli' }));
  expect(now()).toEqual(written);
});

it('is one entry of the history, as is its undo, with the diff of both files', async () => {
  const { store, text, now, write } = setup();
  const { historyId } = valueOf(await write());
  const written = now();
  const undone = valueOf(await store.undo({ door: 'cli', id: historyId ?? 0 }));
  const list = await store.history();
  expect(list.map(({ id, asked }) => [id, asked])).toEqual([
    [historyId, 'both'],
    [undone.historyId, `undo ${String(historyId)}: both`],
  ]);
  const { diff } = valueOf(await store.historyEntry(historyId ?? 0));
  expect(diff).toMatch(/\+model_catalog_json = [\s\S]*… \(5008 characters\)/);
  valueOf(await store.restore({ id: historyId ?? 0, side: 'after', door: 'cli' }));
  expect(now()).toEqual(written);
  valueOf(await store.undo({ door: 'cli' }));
  expect(now()).toEqual([text, null]);
});

it('where config.toml is refused, the file beside it is as it was', async () => {
  const { config, beside, text, now, write } = setup();
  writeFileSync(config, `${text}personality = "friendly"\n`);
  const stale = { expectedHash: '0'.repeat(64) };
  expect(faultOf(await write(stale)).id).toBe('config-changed');
  expect(now()[1]).toBeNull();
  writeFileSync(beside, '{}\n');
  expect(faultOf(await write(stale)).id).toBe('config-changed');
  expect(now()[1]).toBe('{}\n');
});

it('of several files, those before one that is refused are as they were, and the history says so', async () => {
  const { homePath, store, text, now, write } = setup();
  const profile = join(homePath, 'work.config.toml');
  writeFileSync(profile, 'model = "a" # mine\n');
  const changes: FileChange[] = [
    { file: 'work.config.toml', kind: 'edits', edits: [{ kind: 'set', path: ['model'], value: 'b' }] },
    ours('{}\n'),
    edits({ kind: 'set', path: ['model'], value: 'b' }),
  ];
  expect(faultOf(await write({ changes, expectedHash: '0'.repeat(64) })).id).toBe('config-changed');
  expect(readFileSync(profile, 'utf8')).toBe('model = "a" # mine\n');
  expect(now()).toEqual([text, null]);
  expect((await store.history()).map(({ asked, undone }) => [asked, undone])).toEqual([
    ['both', true],
    ['take back: both', false],
  ]);
  expect(faultOf(await store.undo({ door: 'cli' })).id).toBe('nothing-to-undo');
  valueOf(await write({ changes }));
  expect(now()).toEqual([text.replace('"m"', '"b"'), '{}\n']);
  valueOf(await store.undo({ door: 'cli' }));
  expect([readFileSync(profile, 'utf8'), ...now()]).toEqual(['model = "a" # mine\n', text, null]);
});

it('writes no other file of the home', async () => {
  const { write } = setup();
  for (const other of ['auth.json', '../x.json', 'switchboard-models.json/x', 'switchboard-a.toml']) {
    await expect(write({ changes: [{ file: other, kind: 'beside', text: '' }] })).rejects.toThrow(
      'not a file of a Codex home',
    );
  }
});
