import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startAppServer } from '../../electron/codex/app-server.ts';
import { readLayers } from '../../electron/codex/read-layers.ts';
import { fileLayers } from '../../electron/config/layers/file-layers.ts';
import type { Layer } from '../../electron/config/layers/selection.ts';
import { noPrivateEtc, withPrivateEtc } from '../support/private-etc.ts';
import { codexEnv, realCodex } from '../support/real-codex.ts';
import { valueOf } from '../support/store.ts';
import { tempDir } from '../support/temp.ts';

const reason = noPrivateEtc();
const system = 'model = "system-model"\nmodel_verbosity = "low"\n';
const managed = 'model = "managed-model"\n';
const user = 'model = "m"\n';

/** The layers of a home as the real Codex tells them, on a machine with these files in /etc/codex. */
async function layersWith(files: Record<string, string>) {
  const home = tempDir();
  writeFileSync(join(home, 'config.toml'), user);
  const { program, folder } = withPrivateEtc(realCodex, files);
  const server = valueOf(await startAppServer({ program, env: codexEnv(home) }));
  try {
    return { home, folder, layers: valueOf(await readLayers(server, home)) };
  } finally {
    await server.close();
  }
}

const order = (layers: readonly Layer[]) =>
  layers.flatMap(({ by, data }) => (data['model'] === undefined ? [] : [[by, data['model']]]));

describe.skipIf(reason !== null)(`/etc/codex${reason === null ? '' : ` (${reason})`}`, () => {
  it('is the system’s layer below the user’s, and the managed file lies above all', async () => {
    const { home, folder, layers } = await layersWith({ 'config.toml': system, 'managed_config.toml': managed });
    const expected = [
      ['managed', 'managed-model'],
      ['user', 'm'],
      ['system', 'system-model'],
    ];
    expect(order(layers)).toEqual(expected);
    expect(layers.find(({ by }) => by === 'system')).toMatchObject({
      where: '/etc/codex/config.toml',
      data: { model_verbosity: 'low' },
    });
    expect(layers.find(({ by }) => by === 'managed')?.where).toBe('/etc/codex/managed_config.toml');
    // Where Codex cannot be asked, the files alone tell the same.
    expect(order(await fileLayers(home, home, { model: 'm' }, folder))).toEqual(expected);
  });

  it('that does not parse is told by both ways', async () => {
    const broken = { 'config.toml': 'model = \n' };
    const home = tempDir();
    const { program, folder } = withPrivateEtc(realCodex, broken);
    const server = await startAppServer({ program, env: codexEnv(home) });
    const read = server.ok ? await readLayers(server.value, home) : server;
    if (server.ok) await server.value.close();
    expect(read.ok ? '' : read.fault.evidence).toContain('/etc/codex/config.toml');
    const layer = (await fileLayers(home, home, {}, folder)).find(({ by }) => by === 'system');
    expect(layer?.ignored).toContain('line 1');
  });
});
