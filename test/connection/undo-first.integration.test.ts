import { appendFile, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ConfigEdit } from '../../electron/config/document/edit.ts';
import { editEngine } from '../../electron/config/engine/edit-engine.ts';
import { createConfigStore } from '../../electron/config/store/store.ts';
import { removedLines } from '../../electron/connection/undo-first.ts';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { faultyGateway } from '../gateway/faulty-gateway.ts';
import { guideConfig, plainEnv, setupOver } from '../support/pong-setup.ts';
import { valueOf } from '../support/store.ts';
import { tempDir } from '../support/temp.ts';

/** A home that gets its pong, a store that writes to it, and what the doctor names first. */
async function home(path = tempDir()) {
  const gateway = await faultyGateway([]);
  await writeFile(join(path, 'config.toml'), guideConfig(gateway.baseUrl));
  const over = { home: { path, source: 'flag' }, env: plainEnv({ TEST_GATEWAY_KEY: PRACTICE_KEY }) } as const;
  const stateDir = tempDir();
  const store = createConfigStore({ home: over.home, stateDir, engine: editEngine });
  const { pong } = setupOver({ ...over, stateDir });
  const write = async (edits: ConfigEdit[]) =>
    valueOf(await store.write({ file: 'config.toml', edits, asked: 'a test', door: 'cli' }));
  const first = async () => {
    const { fault, stations } = await pong();
    const onLine = stations.find(({ fault: one }) => one !== null)?.fault ?? null;
    expect(onLine).toEqual(fault);
    return [fault?.id, fault?.fixes[0]?.command];
  };
  return { path, store, write, first };
}

const field = (name: string): string[] => ['model_providers', 'test_gateway', name];

test('a write of ours that Codex refuses is taken back first, which brings the pong', async () => {
  const { store, write, first } = await home();
  await write([{ kind: 'set', path: field('gateway_oauth'), value: { client_id: 'x' } }]);
  expect(await first()).toEqual(['config-rejected-by-codex', 'switchboard undo']);
  valueOf(await store.undo({ door: 'cli' }));
  expect(await first()).toEqual([undefined, undefined]);
});

test('also where the home is reached by a link, and where Codex names no line', async () => {
  const linked = join(tempDir(), 'home');
  await symlink(tempDir(), linked);
  const { store, write, first } = await home(linked);
  await write([{ kind: 'set', path: ['model_context_window'], value: 'large' }]);
  expect(await first()).toEqual(['config-rejected-by-codex', 'switchboard undo']);
  valueOf(await store.undo({ door: 'cli' }));
  await write([{ kind: 'add-table', path: ['model_providers', 'gcp'], values: { name: 'Mine' } }]);
  expect(await first()).toEqual(['config-rejected-by-codex', 'switchboard undo']);
});

test('what the person wrote is not blamed on us: the file is opened', async () => {
  const { path, write, first } = await home();
  const config = join(path, 'config.toml');
  // Before our write, in another line; and after it.
  await writeFile(config, `model_context_window = "large"\n${await readFile(config, 'utf8')}`);
  await write([{ kind: 'set', path: field('request_max_retries'), value: 2 }]);
  expect((await first())[1]).not.toBe('switchboard undo');
  await writeFile(config, (await readFile(config, 'utf8')).replace(/^.*large.*\n/, ''));
  expect(await first()).toEqual([undefined, undefined]);
  await write([{ kind: 'set', path: field('request_max_retries'), value: 3 }]);
  await appendFile(config, '[model_providers.broken]\nname = 5\n');
  expect((await first())[1]).not.toBe('switchboard undo');
});

test('the lines that a diff takes away are numbered as in the file as it is', () => {
  const hunks = '@@ -3,4 +3,3 @@\n a\n-b\n+c\n-d\n e\n\\ No newline at end of file\n@@ -20,1 +18,0 @@\n--- x\n';
  const diff = `--- /h/config.toml\n+++ /h/config.toml\n${hunks}`;
  const other = '--- /h/work.config.toml\n+++ /h/work.config.toml\n@@ -1,1 +1,0 @@\n-a\n';
  expect([...removedLines(diff + other)]).toEqual([4, 5, 20]);
});
