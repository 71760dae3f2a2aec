import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openModelCache } from '../../electron/models/model-cache.ts';
import { tempDir } from '../support/temp.ts';

const at = new Date('2026-03-01T10:00:00Z');
const models = [{ id: 'a/b', context: 5, price: { input: 1, output: 2 }, reasoning: ['low'] }];

it('keeps a list for the next start, with its age, by provider and address', async () => {
  const state = tempDir();
  await openModelCache(state, () => at).set('p', 'https://a/v1', models);
  const next = openModelCache(state);
  expect(await next.get('p', 'https://a/v1')).toEqual({ models, at });
  expect(await next.get('p', 'https://b/v1')).toBeNull();
  expect(await next.get('q', 'https://a/v1')).toBeNull();
});

it('takes a broken file for none, and leaves no other file beside it', async () => {
  const state = tempDir();
  await openModelCache(state).set('p', 'https://a/v1', models);
  const [name = '', ...others] = readdirSync(join(state, 'lists'));
  expect(others).toEqual([]);
  expect(readFileSync(join(state, 'lists', name), 'utf8')).toContain('a/b');
  writeFileSync(join(state, 'lists', name), '{"version":1');
  expect(await openModelCache(state).get('p', 'https://a/v1')).toBeNull();
});

it('works from memory where nothing can be written', async () => {
  const state = join(tempDir(), 'a-file');
  writeFileSync(state, '');
  const cache = openModelCache(state, () => at);
  expect(await cache.set('p', 'https://a/v1', models)).toEqual({ models, at });
  expect(await cache.get('p', 'https://a/v1')).toEqual({ models, at });
});

it('keeps for the next start that there was no answer in time, until there is a list', async () => {
  const state = tempDir();
  const cache = openModelCache(state, () => at);
  await cache.setTimedOut('p', 'https://a/v1', 10_000);
  expect(await openModelCache(state).get('p', 'https://a/v1')).toEqual({ timeoutMs: 10_000, at });
  expect(await openModelCache(state).get('p', 'https://b/v1')).toBeNull();
  await cache.set('p', 'https://a/v1', models);
  expect(await openModelCache(state).get('p', 'https://a/v1')).toEqual({ models, at });
  await openModelCache(state).setTimedOut('p', 'https://a/v1', 10_000);
  expect(await openModelCache(state).get('p', 'https://a/v1')).toEqual({ models, at });
});
