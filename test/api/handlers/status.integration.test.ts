import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statusHandlers } from '../../../electron/api/handlers/status.ts';
import { askCodex } from '../../../electron/codex/ask-codex.ts';
import { readLayers } from '../../../electron/codex/read-layers.ts';
import { failed, ok } from '../../../electron/faults/fault.ts';
import { makeFault } from '../../../electron/faults/words.ts';
import { codexEnv, realCodex } from '../../support/real-codex.ts';
import { testStore, valueOf } from '../../support/store.ts';
import { tempDir } from '../../support/temp.ts';

/** A home that selects model m of gw, and a project that sets a model of its own; trusted or not. */
function project(trusted: boolean) {
  const { store, homePath, config } = testStore();
  mkdirSync(join(homePath, 'sessions')); // of a home where Codex ran
  const folder = join(tempDir(), 'project');
  mkdirSync(join(folder, '.codex'), { recursive: true });
  execFileSync('git', ['init', '-q', folder]);
  const below = join(folder, 'src');
  mkdirSync(below);
  const file = join(folder, '.codex', 'config.toml');
  writeFileSync(file, 'model = "project-model"\nmodel_provider = "openai"\n');
  const trust = trusted ? `\n[projects."${folder}"]\ntrust_level = "trusted"\n` : '';
  const gateway = '[model_providers.gw]\nname = "Gateway"\nbase_url = "http://127.0.0.1:9/v1"\n';
  writeFileSync(config, `model = "m"\nmodel_provider = "gw"\n\n${gateway}${trust}`);
  const status = async (by: 'Codex' | 'files', cwd?: string) => {
    const ask = askCodex({
      findCodex: async () => (by === 'Codex' ? ok(realCodex) : failed(makeFault('codex-not-found'))),
      home: homePath,
      env: codexEnv(homePath),
      signal: new AbortController().signal,
    });
    const handlers = statusHandlers({
      store,
      env: {},
      layersFor: (asked) => ask((server) => readLayers(server, asked)),
      others: {
        'codex.find': async () => ok({ path: '/codex', version: '0.169.0', foundBy: 'test' }),
        'keychain.state': async () => ok({ place: 'memory', state: 'available', reason: null }),
        'key.status': async () => ok([]),
      },
    });
    return valueOf(await handlers['status.read']({ cwd }, { door: 'cli' }));
  };
  return { status, folder, below, file, config };
}

describe.each(['Codex', 'files'] as const)('who decides, told by %s', (by) => {
  it('a trusted project decides the model and not the provider, in a folder below it too', async () => {
    const { status, folder, below, file, config } = project(true);
    for (const cwd of [folder, below]) {
      const told = await status(by, cwd);
      expect(told.model).toEqual({ value: 'project-model', by: 'project', where: file });
      expect(told.provider).toMatchObject({ value: 'gw', by: 'user', where: config });
      expect(told.warnings).toHaveLength(1);
      expect(told.warnings[0]).toMatchObject({ id: 'overridden-by-layer' });
      expect(told.warnings[0]?.cause).toContain(file);
      expect(told.layers.filter((layer) => layer.ignored === null).map((layer) => layer.by)).toEqual(
        expect.arrayContaining(['project', 'user']),
      );
      // How Switchboard itself starts Codex, to ask it, decides nothing.
      expect(told.layers.map((layer) => layer.by)).not.toContain('command-line');
    }
  });

  it('a project that is not trusted decides nothing, and is there with the reason', async () => {
    const { status, folder, file } = project(false);
    const told = await status(by, folder);
    expect(told.model).toMatchObject({ value: 'm', by: 'user' });
    expect(told.warnings).toEqual([]);
    const layer = told.layers.find((one) => one.by === 'project');
    expect(layer?.where).toBe(file);
    expect(layer?.ignored).toMatch(/trust/);
  });
});

it('without a folder, no project is looked for', async () => {
  const { status } = project(true);
  const told = await status('Codex');
  expect(told.model).toMatchObject({ value: 'm', by: 'user' });
  expect(told.layers.map((layer) => layer.by)).toEqual(['user']);
});
