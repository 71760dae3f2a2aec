import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startAppServer, type AppServer } from '../../electron/codex/app-server.ts';
import { codexEnv, realCodex } from '../support/real-codex.ts';
import { tempDir } from '../support/temp.ts';

async function start(home: string): Promise<AppServer> {
  const started = await startAppServer({ program: realCodex, env: codexEnv(home) });
  if (!started.ok) throw new Error(started.fault.evidence);
  onTestFinished(() => started.value.close());
  return started.value;
}

const provider = '[model_providers.p]\nname = "P"\nbase_url = "http://127.0.0.1:9/v1"\n';

test('config/read tells the effective configuration and which file decides', async () => {
  const home = tempDir();
  writeFileSync(join(home, 'config.toml'), `model = "m"\nmodel_provider = "p"\n${provider}`);
  const server = await start(home);
  const read = await server.call('config/read', { includeLayers: true, cwd: home });
  expect(read).toMatchObject({
    ok: true,
    value: {
      config: { model: 'm', model_provider: 'p' },
      origins: { model: { name: { type: 'user', file: join(home, 'config.toml') } } },
    },
  });
});

test('config/batchWrite writes, and what Codex refuses comes back as its words', async () => {
  const home = tempDir();
  const file = join(home, 'config.toml');
  writeFileSync(file, 'model = "m" # mine\n');
  const server = await start(home);
  const edit = (keyPath: string, value: string) => ({ keyPath, value, mergeStrategy: 'replace' as const });
  const written = await server.call('config/batchWrite', { edits: [edit('model', 'n')] });
  expect(written.ok).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('model = "n" # mine\n');
  const refused = await server.call('config/batchWrite', { edits: [edit('model.x', 'n')] });
  expect(refused).toMatchObject({ ok: false, fault: { id: 'config-rejected-by-codex' } });
  expect(refused.ok ? '' : refused.fault.evidence).toContain('non-table');
});

test('thread/list answers for every provider', async () => {
  const server = await start(tempDir());
  const listed = await server.call('thread/list', { modelProviders: [] });
  expect(listed).toMatchObject({ ok: true, value: { data: [], nextCursor: null } });
});

test('a home that is not there is a fault with the words of Codex', async () => {
  const home = join(tempDir(), 'absent');
  const started = await startAppServer({ program: realCodex, env: codexEnv(home) });
  expect(started).toMatchObject({ ok: false, fault: { id: 'codex-will-not-run' } });
  expect(started.ok ? '' : started.fault.evidence).toContain('CODEX_HOME');
});

test('a program that is not there is a fault', async () => {
  const program = { ...realCodex, command: join(tempDir(), 'codex') };
  const started = await startAppServer({ program, env: codexEnv(tempDir()) });
  expect(started).toMatchObject({ ok: false, fault: { id: 'codex-will-not-run' } });
});

test('nothing is left of it after close, nor after an abort, and a later call is a fault', async () => {
  const left = (mark: string) =>
    execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(mark));
  const mark = `mark=${process.pid}`;
  const program = { ...realCodex, args: [...realCodex.args, '-c', mark] };
  const closed = await startAppServer({ program, env: codexEnv(tempDir()) });
  if (!closed.ok) throw new Error(closed.fault.evidence);
  expect(left(mark)).not.toEqual([]);
  await closed.value.close();
  expect(left(mark)).toEqual([]);
  expect(await closed.value.call('config/read', {})).toMatchObject({ ok: false });

  const abort = new AbortController();
  const aborted = await startAppServer({ program, env: codexEnv(tempDir()), signal: abort.signal });
  if (!aborted.ok) throw new Error(aborted.fault.evidence);
  const waiting = aborted.value.call('config/read', {});
  abort.abort();
  expect(await waiting).toMatchObject({ ok: false, fault: { id: 'cancelled' } });
  await aborted.value.close();
  expect(left(mark)).toEqual([]);
});
