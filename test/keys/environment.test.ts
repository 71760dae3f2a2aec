import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnvFile, variableVisible } from '../../electron/keys/environment.ts';
import { tempDir } from '../support/temp.ts';

const withFile = (text: string): string => {
  const home = tempDir();
  writeFileSync(join(home, '.env'), text);
  return home;
};

test('a variable is seen in the process, in CODEX_HOME/.env, in both or in neither', async () => {
  const env = { HERE: 'value', BOTH: 'value', BLANK: '  ' };
  const home = withFile('FILE=value\nBOTH=other\n');
  expect(await variableVisible(env, home, 'HERE')).toEqual({ process: true, envFile: false, visible: true });
  expect(await variableVisible(env, home, 'FILE')).toEqual({ process: false, envFile: true, visible: true });
  expect(await variableVisible(env, home, 'BOTH')).toEqual({ process: true, envFile: true, visible: true });
  expect(await variableVisible(env, home, 'NOWHERE')).toEqual({ process: false, envFile: false, visible: false });
  expect(await variableVisible(env, home, 'BLANK')).toEqual({ process: false, envFile: false, visible: false });
});

test('an empty line in the file hides what the shell exports', async () => {
  const seen = await variableVisible({ KEY: 'value' }, withFile('KEY=\n'), 'KEY');
  expect(seen).toEqual({ process: true, envFile: false, visible: false });
});

test('no answer holds the value', async () => {
  const seen = await variableVisible({ KEY: 'CANARY' }, withFile('KEY=CANARY\n'), 'KEY');
  expect(JSON.stringify(seen)).not.toContain('CANARY');
});

test('a missing file, or a folder in its place, sets nothing', async () => {
  const home = tempDir();
  expect(await readEnvFile(home, {})).toEqual({});
  mkdirSync(join(home, '.env'));
  expect(await readEnvFile(home, {})).toEqual({});
});
