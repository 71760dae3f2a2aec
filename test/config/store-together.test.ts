import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { TogetherRequest } from '../../electron/config/store.types.ts';
import { faultOf, testStore, valueOf } from '../support/store.ts';

const file = 'switchboard-models.json';
const long = 'x'.repeat(5000);

function setup() {
  const made = testStore();
  const beside = join(made.homePath, file);
  const text = '# mine\nmodel = "m"\n';
  writeFileSync(made.config, text);
  const now = () => [readFileSync(made.config, 'utf8'), existsSync(beside) ? readFileSync(beside, 'utf8') : null];
  const write = (more: Partial<TogetherRequest> = {}) =>
    made.store.writeTogether({
      ...{ file: 'config.toml', asked: 'both', door: 'cli', beside: { file, text: `{"a":"${long}"}\n` } },
      ...{ edits: [{ kind: 'set', path: ['model_catalog_json'], value: beside }], ...more },
    });
  const remove = (more: Partial<TogetherRequest> = {}) =>
    write({ edits: [{ kind: 'unset', path: ['model_catalog_json'] }], beside: { file, text: null }, ...more });
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

it('writes no other file of the home', async () => {
  const { write } = setup();
  for (const other of ['auth.json', '../x.json', 'switchboard-models.json/x', 'switchboard-a.toml']) {
    await expect(write({ beside: { file: other, text: '' } })).rejects.toThrow('not a file of a Codex home');
  }
});
