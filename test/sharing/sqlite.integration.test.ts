import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtCli } from '../support/built-cli.ts';
import { ccSwitch } from '../support/cc-switch.ts';
import { runNode } from '../support/child.ts';
import { endlessDatabase } from '../support/endless-database.ts';
import { tempDir } from '../support/temp.ts';

const config =
  'model_provider = "custom"\n[model_providers.custom]\nname = "c"\nbase_url = "https://relay.example/v1"\n';

/** What the built program says of importing a database. */
async function imported(database: string) {
  const home = tempDir();
  const env = { ...process.env, HOME: home, CODEX_HOME: home, SWITCHBOARD_STATE_DIR: join(home, 'state') };
  return runNode(builtCli(), ['import', database, '--dry-run'], env);
}

it('the built program reads a database', async () => {
  const { code, stdout } = await imported(await ccSwitch({ app: 'codex', name: 'My Relay', settings: { config } }));
  expect([code, stdout]).toEqual([0, expect.stringContaining('+[model_providers.my_relay]')]);
});

it('the built program gives up one that would never end', async () => {
  const path = join(tempDir(), 'cc-switch.db');
  writeFileSync(path, await endlessDatabase());
  const { code, stderr } = await imported(path);
  expect([code, stderr]).toEqual([1, expect.stringContaining('takes too long')]);
});
