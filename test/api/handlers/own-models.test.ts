import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { memoryKeychain } from '../../support/memory-keychain.ts';
import { coreOver } from '../../support/services.ts';
import { faultOf, valueOf } from '../../support/store.ts';
import { tempDir } from '../../support/temp.ts';

async function core() {
  const home = tempDir();
  writeFileSync(join(home, 'config.toml'), '[model_providers.gw]\nname = "Gateway"\n');
  const call = await coreOver(home, memoryKeychain());
  const rows = async () => valueOf(await call('model.list', { provider: 'gw' })).models;
  return { call, rows };
}

it('keeps a model and a route of the person’s own, replaces them, and forgets them', async () => {
  const { call, rows } = await core();
  valueOf(await call('model.save', { provider: 'gw', model: 'mine', note: ' quick things ', route: null }));
  const route = { label: 'Cheapest good', policy: 'cheapest-above-floor' } as const;
  valueOf(await call('model.save', { provider: 'gw', model: 'r/cheap', note: 'above 80 points', route }));
  expect(await rows()).toMatchObject([
    { id: 'r/cheap', sources: ['route'], goodFor: null, route: { ...route, note: 'above 80 points' } },
    { id: 'mine', sources: ['user'], goodFor: 'quick things', route: null },
  ]);
  valueOf(await call('model.save', { provider: 'gw', model: 'r/cheap', note: '', route: null }));
  expect((await rows()).find(({ id }) => id === 'r/cheap')).toMatchObject({ sources: ['user'], route: null });
  for (const model of ['mine', 'r/cheap']) valueOf(await call('model.forget', { provider: 'gw', model }));
  expect(await rows()).toEqual([]);
});

it('takes none of a provider that is not there, and no name with spaces around it', async () => {
  const { call } = await core();
  const save = async (provider: string, model: string) =>
    faultOf(await call('model.save', { provider, model, note: '', route: null })).id;
  expect(await save('gone', 'm')).toBe('provider-unknown');
  expect(await save('gw', ' m')).toBe('value-invalid');
});
