import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { emptyHash, hashOf } from '../../../electron/config/document/decode.ts';
import { createConfigStore } from '../../../electron/config/store/store.ts';
import type { ConfigStore } from '../../../electron/config/store/store.types.ts';
import { editEngine } from '../../../electron/config/engine/edit-engine.ts';
import { testStore, valueOf } from '../../support/store.ts';
import { tempDir } from '../../support/temp.ts';

function watched(store: ConfigStore) {
  const told: { path: string; hash: string; fault: string | null }[] = [];
  const stop = store.watch(({ path, hash, fault }) => told.push({ path, hash, fault: fault?.id ?? null }));
  onTestFinished(stop);
  return { told, stop };
}

const comes = (told: unknown[], expected: unknown) => vi.waitFor(() => expect(told.at(-1)).toEqual(expected), 8000);

describe('watching', () => {
  it('tells of changes by an editor, by a rename, by ourselves and of profiles', async () => {
    const { store, config, homePath } = testStore();
    writeFileSync(config, 'model = "a"\n');
    const { told } = watched(store);
    writeFileSync(config, 'model = "b"\n');
    await comes(told, { path: config, hash: hashOf('model = "b"\n'), fault: null });
    writeFileSync(join(homePath, 'swap'), 'model = "c"\n');
    renameSync(join(homePath, 'swap'), config);
    await comes(told, { path: config, hash: hashOf('model = "c"\n'), fault: null });
    const edits = [{ kind: 'set' as const, path: ['model'], value: 'd' }];
    valueOf(await store.write({ file: 'config.toml', edits, asked: '', door: 'cli' }));
    await comes(told, { path: config, hash: hashOf('model = "d"\n'), fault: null });
    const profile = join(homePath, 'work.config.toml');
    writeFileSync(profile, 'model = "p"\n');
    await comes(told, { path: profile, hash: hashOf('model = "p"\n'), fault: null });
    rmSync(profile);
    await comes(told, { path: profile, hash: emptyHash, fault: null });
    expect(told.map(({ path }) => path).filter((path) => path !== config && path !== profile)).toEqual([]);
  });

  it('says nothing of a file that was broken only for a moment, and names one that stays broken', async () => {
    const { store, config } = testStore();
    const { told } = watched(store);
    writeFileSync(config, 'model = "half');
    await wait(120);
    writeFileSync(config, 'model = "whole"\n');
    await comes(told, { path: config, hash: hashOf('model = "whole"\n'), fault: null });
    expect(told).toHaveLength(1);
    writeFileSync(config, 'model = \n');
    await comes(told, { path: config, hash: hashOf('model = \n'), fault: 'config-invalid-toml' });
  });

  it('notices a home that is made later', async () => {
    const root = tempDir();
    const home = { path: join(root, '.codex'), source: 'default' } as const;
    const { told } = watched(createConfigStore({ home, stateDir: join(root, 'state'), engine: editEngine }));
    await wait(200);
    mkdirSync(home.path);
    writeFileSync(join(home.path, 'config.toml'), 'model = "a"\n');
    await comes(told, { path: join(home.path, 'config.toml'), hash: hashOf('model = "a"\n'), fault: null });
  });

  it('tells that a home that was named and missing is there, though no file is in it', async () => {
    const root = tempDir();
    const home = { path: join(root, '.codex'), source: 'flag' } as const;
    const { told } = watched(createConfigStore({ home, stateDir: join(root, 'state'), engine: editEngine }));
    await wait(200);
    expect(told).toEqual([]);
    mkdirSync(home.path);
    await comes(told, { path: join(home.path, 'config.toml'), hash: emptyHash, fault: null });
  });

  it('follows a link to its target', async () => {
    const { store, config } = testStore();
    const target = join(tempDir(), 'codex.toml');
    writeFileSync(target, 'model = "a"\n');
    symlinkSync(target, config);
    const { told } = watched(store);
    await wait(200);
    for (const model of ['b', 'c']) {
      writeFileSync(`${target}.new`, `model = "${model}"\n`);
      renameSync(`${target}.new`, target);
      await comes(told, { path: config, hash: hashOf(`model = "${model}"\n`), fault: null });
    }
  });

  it('tells nothing once it was stopped', async () => {
    const { store, config } = testStore();
    const { told, stop } = watched(store);
    writeFileSync(config, 'model = "a"\n');
    await comes(told, { path: config, hash: hashOf('model = "a"\n'), fault: null });
    stop();
    writeFileSync(config, 'model = "b"\n');
    await wait(500);
    expect(told).toHaveLength(1);
  });
});
