import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { whoDecides } from '../../../electron/connection/probes/who-decides.ts';
import { ok } from '../../../electron/faults/fault.ts';
import { codexEnv, realCodex } from '../../support/real-codex.ts';
import { tempDir } from '../../support/temp.ts';

const findCodex = async () => ok(realCodex);

it('is told by the files where Codex never ran, which leaves nothing there, and as Codex tells it', async () => {
  const [home, cwd] = [tempDir(), tempDir()];
  mkdirSync(join(cwd, '.codex'));
  const path = join(cwd, '.codex', 'config.toml');
  writeFileSync(path, 'model = "project-model"\nmodel_provider = "openai"\n');
  const user = { model: 'm', projects: { [cwd]: { trust_level: 'trusted' } } };
  writeFileSync(join(home, 'config.toml'), `model = "m"\n[projects."${cwd}"]\ntrust_level = "trusted"\n`);
  const asked = { cwd, home, user, env: codexEnv(home), signal: new AbortController().signal };

  const byFiles = await whoDecides(findCodex, asked);
  expect(byFiles).toMatchObject({ provider: null, model: 'project-model', warnings: [{ id: 'overridden-by-layer' }] });
  expect(readdirSync(home)).toEqual(['config.toml']);
  mkdirSync(join(home, 'sessions'));
  expect(await whoDecides(findCodex, asked)).toEqual(byFiles);
  expect(readdirSync(home)).toContain('skills'); // it was Codex that told it now
});
