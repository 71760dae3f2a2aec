import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createConfigStore } from '../../../electron/config/store/store.ts';
import { editEngine } from '../../../electron/config/engine/edit-engine.ts';
import { ok } from '../../../electron/faults/fault.ts';
import { faultOf, testStore, valueOf } from '../../support/store.ts';
import { tempDir } from '../../support/temp.ts';

const door = 'cli' as const;
const line = 'our line\n';

function setUp(text: string | null) {
  const made = testStore();
  const path = join(tempDir(), 'shell', 'rc');
  mkdirSync(join(path, '..'));
  if (text !== null) writeFileSync(path, text);
  const add = () => made.store.changeOutside({ path, asked: 'add', door, plan: (now) => ok(`${now ?? ''}${line}`) });
  return { ...made, path, add, read: () => readFileSync(path, 'latin1') };
}

test('a file that was made is taken away again, and comes back', async () => {
  const { store, path, add, read } = setUp(null);
  const id = valueOf(await add()).historyId ?? 0;
  expect(read()).toBe(line);
  const planned = valueOf(await store.undo({ door, dryRun: true }));
  expect(planned.changed).toBe(true);
  expect(read()).toBe(line);
  valueOf(await store.undo({ door }));
  expect(existsSync(path)).toBe(false);
  valueOf(await store.restore({ id, side: 'after', door }));
  expect(read()).toBe(line);
  expect((await store.history()).map(({ asked }) => asked)).toEqual([
    'add',
    'undo 1: add',
    'restore 1, as it was after: add',
  ]);
});

test('a file that was changed since is not touched without a word, and with it loses our line alone', async () => {
  const { store, add, path, read } = setUp('a\n');
  valueOf(await add());
  writeFileSync(path, `first\n${read()}last\n`);
  expect(faultOf(await store.undo({ door })).id).toBe('config-changed');
  valueOf(await store.undo({ door, anyway: true }));
  expect(read()).toBe('first\na\nlast\n');
});

test('a line that is gone by now cannot be taken back', async () => {
  const { store, add, path } = setUp('a\n');
  valueOf(await add());
  writeFileSync(path, 'other\n');
  expect(faultOf(await store.undo({ door, anyway: true })).id).toBe('nothing-to-undo');
});

test('the history keeps nothing of what stands around the line, and is that of one home', async () => {
  const { store, stateDir, add } = setUp('export PRIVATE=hunter2\n');
  valueOf(await add());
  const folder = join(stateDir, 'history');
  const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(kept.join('')).toContain('our line');
  expect(kept.join('')).not.toContain('PRIVATE');
  const home = { path: tempDir(), source: 'flag' } as const;
  expect(await createConfigStore({ home, stateDir, engine: editEngine }).history()).toEqual([]);
  expect(await store.history()).toHaveLength(1);
});

test.each([
  ['made', true, 1],
  ['not made', false, 0],
])('a crash leaves an entry that is settled by what the file is: %s', async (_name, written, entries) => {
  const { store, stateDir, add, path } = setUp('a\n');
  valueOf(await add());
  const folder = join(stateDir, 'history');
  writeFileSync(join(folder, '1.pending.json'), readFileSync(join(folder, '1.json')));
  writeFileSync(join(folder, '1.json'), '');
  if (!written) writeFileSync(path, 'a\n');
  expect(await store.history()).toHaveLength(entries);
  expect(readdirSync(folder).filter((name) => name.includes('pending'))).toEqual([]);
});
