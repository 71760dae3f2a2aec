import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { findCodex } from '../../electron/codex/find-codex.ts';
import { runCodex, type CodexRun } from '../../electron/codex/run-codex.ts';
import { systemForCodex } from '../../electron/codex/system.ts';
import { PONG_PROMPT } from '../../electron/connection/pong-arguments.ts';
import { openKeychain } from '../../electron/keys/open-keychain.ts';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { gateway } from '../gateway/places.ts';
import { bundle } from '../support/bundle.ts';
import { keychainChild } from '../support/child.ts';
import { startKeyring } from '../support/keyring.ts';
import { guideConfig, plainEnv, setupOver, type Setup } from '../support/pong-setup.ts';
import { realCodex } from '../support/real-codex.ts';
import { tempDir } from '../support/temp.ts';
import type { Special, StationCase } from './cases/case.types.ts';

/** How long the real Codex may take to say something; what it calls “Reconnecting...” has no end. */
const PATIENCE_MS = 4000;

export interface Arranged extends Pick<Setup, 'pong'> {
  home: string;
  /** A text of the case with what stands in braces filled in. */
  fill(text: string): string;
  /** Everything that the real Codex says of the same set-up, without retries. */
  codexSays(): Promise<string>;
}

const special: Record<Special, (path: string) => void> = {
  folder: (path) => mkdirSync(path),
  fifo: (path) => execFileSync('mkfifo', [path]),
  circle: (path) => symlinkSync(path, path),
  nothing: (path) => rmSync(path, { force: true }),
};

/** A session with the keychain that a case asks for; its key, where it keeps one, is the right one. */
async function keychainFor(kind: NonNullable<StationCase['keychain']>, origin: string) {
  const ring = await startKeyring({ daemon: kind !== 'none' });
  onTestFinished(() => ring.stop());
  if (kind !== 'none') {
    const child = await keychainChild(ring.env);
    await child.call('set', 'test_gateway', origin, PRACTICE_KEY);
    await child.end();
  }
  if (kind === 'locked') await ring.lock();
  const keychain = openKeychain({ env: ring.env, deadlineMs: 1000 });
  await keychain;
  if (kind === 'gone') await ring.kill();
  if (kind === 'frozen') ring.freeze();
  return { keychain, env: ring.env };
}

/** Makes the files, servers, programs and keychain of a case, all real, for as long as the test runs. */
export async function arrange(one: StationCase): Promise<Arranged> {
  const folder = tempDir();
  const home = join(folder, 'home');
  const bin = join(folder, 'bin');
  const cwd = join(folder, 'work');
  const site = await (one.place ?? gateway)();
  const host = URL.canParse(site.baseUrl) ? new URL(site.baseUrl).host : site.baseUrl;
  const keyPrint = await bundle('test/keys/children/print.ts');
  const known: Record<string, string> = { baseUrl: site.baseUrl, host, home, bin, folder: cwd, keyPrint };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole);
  const write = (path: string, content: string | Buffer | { special: Special }) => {
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'string') writeFileSync(path, fill(content));
    else if ('special' in content) special[content.special](path);
    else writeFileSync(path, content);
  };

  if (one.home === undefined) {
    const config = one.config ?? guideConfig('{baseUrl}', undefined, one.provider);
    const files = { 'config.toml': config, ...one.files };
    for (const [name, content] of Object.entries(files)) write(join(home, name), content);
  } else if (one.home === 'file') write(home, 'not a folder\n');
  mkdirSync(cwd);
  for (const [name, content] of Object.entries(one.project ?? {})) write(join(cwd, name), content);
  for (const [name, content] of Object.entries(one.bin ?? {})) {
    write(join(bin, name), content);
    if (!name.includes('.')) chmodSync(join(bin, name), 0o755);
  }

  const opened = one.keychain && (await keychainFor(one.keychain, new URL(site.baseUrl).origin));
  const asked = Object.entries({ TEST_GATEWAY_KEY: PRACTICE_KEY, ...site.env, ...one.env });
  const env: NodeJS.ProcessEnv = plainEnv({
    ...opened?.env,
    ...Object.fromEntries(asked.filter(([, value]) => value !== '').map(([name, value]) => [name, fill(value)])),
  });
  // Nothing but the case's own folder is looked at: the machine that runs the tests may have a Codex of its own.
  const only = systemForCodex({ ...env, PATH: bin, HOME: folder }, null);
  const setup = setupOver({
    home: { path: home, source: 'variable' },
    env,
    ...(opened ? { keychain: () => opened.keychain } : {}),
    ...(one.bin
      ? { findCodex: () => findCodex({ ...only, exists: (path) => path.startsWith(folder) && only.exists(path) }) }
      : {}),
  });
  const request = one.project ? { cwd, ...one.request } : one.request;
  return {
    home,
    fill,
    pong: (more, signal) => setup.pong({ ...request, ...more }, signal),
    async codexSays() {
      const program = one.bin ? { ...realCodex, command: join(bin, 'codex'), args: [] } : realCodex;
      const inFolder = one.project ? ['-C', cwd] : [];
      return wordsOf(
        await runCodex(program, {
          args: [...ofProfile(one), 'exec', ...inFolder, ...withoutRetries(one), '--json', PONG_PROMPT],
          env: { ...env, CODEX_HOME: home },
          timeoutMs: one.patienceMs ?? PATIENCE_MS,
        }),
      );
    },
  };
}

const ofProfile = ({ request }: StationCase) => (request?.profile ? ['--profile', request.profile] : []);

function withoutRetries({ config = '' }: StationCase): string[] {
  const common = ['--skip-git-repo-check', '-s', 'read-only', '--disable', 'unbounded_connection_retries'];
  const usual = config === '' || config.toString().includes('[model_providers.test_gateway]');
  const retries = ['request_max_retries', 'stream_max_retries'].flatMap((name) => [
    '-c',
    `model_providers.test_gateway.${name}=0`,
  ]);
  return [...common, ...(usual ? retries : [])];
}

function wordsOf(run: CodexRun): string {
  const { message, errorWords, notices, stderr, startError, timedOut, exitCode } = run;
  const end = timedOut ? '(no end)' : `(ended with ${String(exitCode)})`;
  return [message, errorWords, ...notices, stderr, startError, end].filter(Boolean).join('\n');
}
