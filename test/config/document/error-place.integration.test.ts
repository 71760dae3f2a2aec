import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCodex } from '../../../electron/codex/run-codex.ts';
import { parseToml } from '../../../electron/config/document/toml.ts';
import { codexEnv, realCodex } from '../../support/real-codex.ts';
import { faultOf } from '../../support/store.ts';
import { tempDir } from '../../support/temp.ts';

/** Where Codex says that a file is broken, as `line:column`. */
async function codexPlace(text: string): Promise<string | undefined> {
  const home = tempDir();
  writeFileSync(join(home, 'config.toml'), text);
  const run = await runCodex(realCodex, { args: ['login', 'status'], env: codexEnv(home), timeoutMs: 30_000 });
  return /config\.toml:(\d+:\d+): /.exec(run.stderr)?.[1];
}

const ourPlace = (text: string) => /^\d+:\d+/.exec(faultOf(parseToml(text)).evidence)?.[0];

it.each([
  'model = \n',
  'model = "a"\n[tui\n',
  'model "a"\n',
  'model = a\n',
  'model = “a”\n',
  'model = "a\n',
  "model = 'a\n",
  'model = "a" b\n',
  'k = "ü" x\n',
  '= 1\n',
  '\ta\n',
  'ü = 1\n',
  'a b = 1\n',
  '[]\n',
  'a = [1, 2\nb = 1\n',
  'a = { b = 1\nc = 2\n',
  '[a]\nb = 1\n[a]\n',
  'a = 1\na = 2\n',
  'a = 1\n[a]\nb = 1\n',
  'a.b = 1\na = 2\n',
  '[[a]]\n[a]\n',
  'a = "\\q"\n',
  'a = "x\\u12"\n',
  'a = 01\n',
  'a = 2020-13-01\n',
  'a = tru\n',
  'a = 1 # c\n]\n',
  'a = """\nb\n\n[c]\nd = 1\n',
  'a = 1\nb = """c\nü',
  "a = '''b\nc\n",
])('%j is marked where Codex marks it', async (text) => {
  expect(ourPlace(text)).toBe(await codexPlace(text));
});

it.each([
  ['a = 1__0\n', '1:7'],
  ['[a b]\n', '1:4'],
  ['a = [1 2]\n', '1:8'],
  ['a = {b = 1 c = 2}\n', '1:12'],
])('%j is marked in the line where Codex marks it, at another column', async (text, ours) => {
  expect(ourPlace(text)).toBe(ours);
  expect((await codexPlace(text))?.split(':')[0]).toBe(ours.split(':')[0]);
});
