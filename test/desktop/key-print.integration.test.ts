import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildMain } from '../support/built-main.ts';
import { keychainChild } from '../support/child.ts';
import { startKeyring } from '../support/keyring.ts';
import { tempDir } from '../support/temp.ts';

const canary = 'sk-desktop-canary-1618';

let outDir: string;
beforeAll(async () => {
  outDir = await buildMain('electron-calls');
}, 120_000);
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

/** Runs the built entry and tells what it printed, what it asked of Electron and which of its chunks it loaded. */
async function start(args: string[], env: NodeJS.ProcessEnv) {
  const notes = join(outDir, 'loads.mjs');
  writeFileSync(
    notes,
    `import { register } from 'node:module';
     register('data:text/javascript,' + encodeURIComponent(\`
       import { writeSync } from 'node:fs';
       export async function load(url, context, next) { writeSync(2, 'load ' + url + '\\\\n'); return next(url, context); }
     \`));`,
  );
  const runner = join(outDir, 'run.mjs');
  const child = spawn(process.execPath, ['--import', notes, runner, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 30_000,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => (stdout += String(data)));
  child.stderr.on('data', (data) => (stderr += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  const lines = stderr.split('\n');
  return {
    code,
    stdout,
    asked: lines.filter((line) => line.startsWith('electron ')),
    loaded: lines.filter((line) => line.startsWith('load ') && line.includes(outDir)).map((line) => line.slice(5)),
    said: lines.filter((line) => line.startsWith('switchboard:')),
  };
}

test('key print in the packaged app: a key, no window, no module of the desktop', async () => {
  const ring = await startKeyring();
  onTestFinished(() => ring.stop());
  const home = tempDir();
  const child = await keychainChild(ring.env);
  await child.call('set', 'p', 'https://models.bytefuture.ai', canary);
  await child.end();
  writeFileSync(
    join(home, 'config.toml'),
    '[model_providers.p]\nname = "P"\nbase_url = "https://models.bytefuture.ai/v1"\n',
  );
  const printed = await start(['--home', home, 'key', 'print', 'p'], ring.env);
  expect(printed).toMatchObject({ code: 0, stdout: `${canary}\n`, asked: [], said: [] });
  expect(printed.loaded.some((url) => url.includes('print-key'))).toBe(true);
  expect(printed.loaded.filter((url) => /services|window|menu|single-instance|contract|zod|serve/.test(url))).toEqual(
    [],
  );

  const joined = await start([`--home=${home}`, 'key', 'print', 'p'], ring.env);
  expect(joined).toMatchObject({ code: 0, stdout: `${canary}\n`, asked: [] });
  // An AppImage’s start script puts this before them where the system lets no program make a sandbox (Ubuntu 24.04).
  const unconfined = await start(['--no-sandbox', '--home', home, 'key', 'print', 'p'], ring.env);
  expect(unconfined).toMatchObject({ code: 0, stdout: `${canary}\n`, asked: [], said: [] });
  const refused = await start(['--home', home, 'key', 'print', 'q'], ring.env);
  expect(refused).toMatchObject({ code: 1, stdout: '', asked: [], said: [expect.stringContaining('no provider')] });

  // The same entry with no such words does go to Electron, and to the desktop’s modules.
  const window = await start([], ring.env);
  expect(window.asked).toEqual(['electron requestSingleInstanceLock', 'electron quit']);
  expect(window.loaded.some((url) => url.includes('single-instance'))).toBe(true);
});
