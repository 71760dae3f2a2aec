import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hasRunIn } from '../../electron/codex/question.ts';
import { runCodex } from '../../electron/codex/run-codex.ts';
import { systemForCodex } from '../../electron/codex/system.ts';
import { memoryKeychain } from '../support/memory-keychain.ts';
import { practiceGateway } from '../support/practice.ts';
import { codexEnv, realCodex } from '../support/real-codex.ts';
import { coreOver } from '../support/services.ts';
import { valueOf } from '../support/store.ts';
import { tempDir } from '../support/temp.ts';

const table = (id: string, baseUrl: string) => `\n[model_providers.${id}]\nname = "${id}"\nbase_url = "${baseUrl}"\n`;
const config = (baseUrl: string) =>
  `model = "openai/gpt-5.5"\nmodel_provider = "one"\n${table('one', baseUrl)}${table('two', baseUrl)}`;

const filesIn = (home: string): string[] => readdirSync(home, { recursive: true }).map(String).sort();

/** A proxy on this machine that passes nothing on; every host to which somebody wanted a way. */
async function proxy() {
  const dialled: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      dialled.push(String(data).split('\r\n')[0] ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { dialled, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` };
}

/** A home whose Codex reaches the network through the proxy alone, and the core over it. */
async function homeBehind(url: string, baseUrl: string) {
  const home = tempDir();
  writeFileSync(join(home, 'config.toml'), config(baseUrl));
  writeFileSync(join(home, '.env'), `HTTPS_PROXY=${url}\nhttps_proxy=${url}\n`);
  return { home, call: await coreOver(home, memoryKeychain()) };
}

/** Every verb that has something to ask Codex on the way, in the home of its caller. */
async function askEverything(call: Awaited<ReturnType<typeof coreOver>>): Promise<void> {
  const cwd = tempDir();
  valueOf(await call('status.read', { cwd }));
  valueOf(await call('switch.preview', { provider: 'two', cwd }));
  valueOf(await call('model.use', { provider: 'two', model: 'glm/glm-5.2' }));
  valueOf(await call('provider.rename', { provider: 'two', to: 'three' }));
  valueOf(await call('provider.remove', { provider: 'three' }));
}

describe('a question to Codex', { timeout: 120_000 }, () => {
  it('is not asked in a home where Codex never ran: no file of Codex’s is created there', async () => {
    const { dialled, url } = await proxy();
    const { home, call } = await homeBehind(url, 'http://127.0.0.1:9/v1');
    await askEverything(call);
    writeFileSync(join(home, 'config.toml'), 'model = \n');
    expect(valueOf(await call('config.text', {})).errors).toHaveLength(1);
    expect(filesIn(home)).toEqual(['.env', 'config.toml']);
    expect(dialled).toEqual([]);
  });

  it('is asked where Codex ran, reaches nobody, and starts none of its plugins', async () => {
    const { dialled, url } = await proxy();
    const gateway = await practiceGateway('k');
    onTestFinished(() => gateway.close());
    const { home, call } = await homeBehind(url, gateway.baseUrl);
    const quiet = ['-c', 'features.plugins=false', '-c', 'analytics.enabled=false'];
    const said = ['exec', ...quiet, '--skip-git-repo-check', '-s', 'read-only', '--json', 'First thread'];
    const ran = await runCodex(realCodex, {
      args: [...said.slice(0, 1), '-c', 'model_providers.one.experimental_bearer_token="k"', ...said.slice(1)],
      env: codexEnv(home),
      timeoutMs: 30_000,
    });
    expect(ran.exitCode).toBe(0);
    const before = dialled.length;
    const { warnings } = valueOf(await call('switch.preview', { provider: 'two', cwd: tempDir() }));
    expect(warnings.map(({ id }) => id)).toContain('threads-left');
    await askEverything(call);
    expect(dialled.slice(before)).toEqual([]);
    expect(filesIn(home).filter((name) => name.startsWith('.tmp'))).toEqual([]);
  });

  it('is not asked for a dry run, also where Codex ran', async () => {
    const { url } = await proxy();
    const { home, call } = await homeBehind(url, 'http://127.0.0.1:9/v1');
    mkdirSync(join(home, 'sessions'));
    const before = filesIn(home);
    valueOf(await call('switch.preview', { provider: 'two', cwd: tempDir(), dryRun: true }));
    valueOf(await call('model.use', { provider: 'two', model: 'a/b', dryRun: true }));
    valueOf(await call('provider.rename', { provider: 'two', to: 'three', dryRun: true }));
    valueOf(await call('provider.remove', { provider: 'two', dryRun: true }));
    expect(filesIn(home)).toEqual(before);
  });

  it('a dry run says what a project decides, from the files', async () => {
    const { url } = await proxy();
    const { home, call } = await homeBehind(url, 'http://127.0.0.1:9/v1');
    const work = tempDir();
    mkdirSync(join(work, '.codex'));
    writeFileSync(join(work, '.codex', 'config.toml'), 'model = "kimi/kimi-k2.7-code"\n');
    const trust = `\n[projects."${work}"]\ntrust_level = "trusted"\n`;
    writeFileSync(join(home, 'config.toml'), config('http://127.0.0.1:9/v1') + trust);
    for (const dryRun of [true, undefined]) {
      const { warnings } = valueOf(await call('switch.preview', { model: 'a/b', cwd: work, dryRun }));
      expect(warnings.map(({ id }) => id)).toContain('overridden');
    }
  });

  it('for its version leaves the home alone, and creates none', async () => {
    // Codex creates nothing in a home below the temporary folder: here that is another one.
    const [home, absent, TMPDIR] = [tempDir(), join(tempDir(), 'absent'), tempDir()];
    for (const CODEX_HOME of [home, absent]) {
      const env = { ...codexEnv(home), CODEX_HOME, TMPDIR };
      const { stdout, error } = await systemForCodex(env, null).run(realCodex, ['--version']);
      expect([stdout.trim(), error]).toEqual([`codex-cli ${realCodex.version}`, null]);
    }
    expect(filesIn(home)).toEqual([]);
    expect(await hasRunIn(absent)).toBe(false);
  });
});

it('knows a home where Codex ran by what it left there', async () => {
  for (const [name, ran] of [
    ['config.toml', false],
    ['auth.json', false],
    ['state_5.sqlite', true],
    ['sessions', true],
  ] as const) {
    const home = tempDir();
    writeFileSync(join(home, name), '');
    expect([name, await hasRunIn(home)]).toEqual([name, ran]);
  }
});
