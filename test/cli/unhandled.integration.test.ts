import { EventEmitter, once } from 'node:events';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { gateway } from '../models/gateway.ts';
import { builtCli } from '../support/built-cli.ts';
import { runNode } from '../support/child.ts';
import { pageOf } from '../support/http.ts';
import { loadedFirst } from '../support/loaded-first.ts';
import { guideConfig } from '../support/pong-setup.ts';
import { tempDir } from '../support/temp.ts';

/** The deadline of a list of models, ten seconds, made short. */
const impatient = `const timeout = AbortSignal.timeout.bind(AbortSignal);
AbortSignal.timeout = (ms) => timeout(ms === 10_000 ? 1_000 : ms);`;

/** Throws what nobody catches as soon as the program listens for it, or at a signal. */
// The key is in two parts: a stack names this code as its file.
const reject = `Promise.reject(new Error('boom Bearer sk-' + 'canary-7f3a9c1e5b8d2046'))`;
const brokenAtOnce = `process.on('newListener', (event) => event === 'unhandledRejection' && setImmediate(() => ${reject}));`;
const brokenAtSignal = `process.on('SIGUSR2', () => { void ${reject}; setImmediate(() => { throw new Error('bang'); }); });`;

function homeAt(baseUrl: string, loaded = ''): NodeJS.ProcessEnv {
  const home = tempDir();
  writeFileSync(join(home, 'config.toml'), guideConfig(baseUrl, 'some/model', ''));
  const own = { HOME: home, CODEX_HOME: home, SWITCHBOARD_STATE_DIR: join(home, 'state') };
  return { PATH: process.env['PATH'], ...own, ...loadedFirst(loaded) };
}

/** `switchboard serve`, with a session of its page. */
async function serve(env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [builtCli(), 'serve', '--no-open'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  const [first] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\S+/.exec(String(first))?.[0] ?? '';
  const { origin } = new URL(url);
  const opened = await fetch(url, { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = pageOf(opened.headers.get('location'));
  const headers = { cookie, origin, 'content-type': 'application/json', 'x-switchboard-page': page };
  return {
    child,
    said: () => said,
    async call(verb: string, input: unknown): Promise<unknown> {
      const response = await fetch(`${origin}/api/${verb}`, { method: 'POST', headers, body: JSON.stringify(input) });
      return response.json();
    },
  };
}

it.each([
  ['never answers', () => undefined],
  ['stops within its body', (_: IncomingMessage, response: ServerResponse) => void response.write('{"data":[')],
  ['resets the connection', ({ socket }: IncomingMessage) => void socket.resetAndDestroy()],
])('a gateway that %s ends neither models --refresh nor serve, and Refresh asks it again', async (what, answer) => {
  const { baseUrl, requests } = await gateway(answer);
  const env = homeAt(baseUrl, impatient);
  const listed = await runNode(builtCli(), ['models', '--refresh'], env);
  const resets = what === 'resets the connection';
  const why = resets ? `${new URL(baseUrl).host} closed the connection` : 'test_gateway does not answer';
  expect([listed.code, listed.stderr]).toEqual([0, `! test_gateway’s own list is not among them: ${why}\n`]);
  expect(requests.length).toBe(1);

  const { child, call, said } = await serve(env);
  const id = resets ? 'connection-closed' : 'no-response';
  const silent = { ok: true, value: { faults: { test_gateway: { id } } } };
  expect(await call('model.list', {})).toMatchObject(silent);
  // What timed out is remembered from one start to the next; a reset comes at once, and is tried again.
  expect(requests.length).toBe(resets ? 2 : 1);
  expect(await call('model.list', { refresh: true })).toMatchObject(silent);
  expect(await call('app.info', {})).toMatchObject({ ok: true });
  expect(requests.length).toBe(resets ? 3 : 2);
  expect([child.exitCode, said()]).toEqual([null, '']);
});

it('what nobody caught leaves a page served, and is said in a sentence', async () => {
  const { child, call, said } = await serve(homeAt('http://127.0.0.1:9/v1', brokenAtSignal));
  child.kill('SIGUSR2');
  await expect.poll(said).toContain('bang');
  expect(said()).toBe(
    ['boom …', 'bang']
      .map((why) => `! Something in Switchboard went wrong: ${why}. The page is still served.\n`)
      .join(''),
  );
  expect(await call('app.info', {})).toMatchObject({ ok: true });
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await gone).toEqual([0, null]);
});

/** A command that is broken while it waits for a gateway. */
async function broken(args: string[], more: NodeJS.ProcessEnv = {}) {
  const requests = new EventEmitter();
  const { baseUrl } = await gateway(() => void requests.emit('request'));
  const env = { ...homeAt(baseUrl, brokenAtSignal), ...more };
  const child = spawn(process.execPath, [builtCli(), ...args], { env });
  requests.once('request', () => child.kill('SIGUSR2'));
  onTestFinished(() => void child.kill('SIGKILL'));
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => (stdout += String(data)));
  child.stderr.on('data', (data) => (stderr += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  expect(stdout + stderr).not.toContain('sk-canary');
  return { code, stdout, stderr };
}

it('what nobody caught ends a command with 1 and a sentence, or one JSON document', async () => {
  const inWords = await broken(['models', '--refresh']);
  expect([inWords.code, inWords.stdout]).toEqual([1, '']);
  expect(inWords.stderr).toContain('Something in Switchboard went wrong: boom …');
  expect(inWords.stderr).not.toMatch(/\n\s+at |node:/);
  const asJson = await broken(['models', '--refresh', '--json']);
  expect([asJson.code, asJson.stderr]).toEqual([1, '']);
  expect(JSON.parse(asJson.stdout)).toMatchObject({ ok: false, fault: { cause: expect.stringContaining('boom …') } });
});

it('its stack is there for whoever looks for the cause', async () => {
  const { stderr } = await broken(['models', '--refresh'], { NODE_DEBUG: 'switchboard' });
  expect(stderr).toMatch(/^SWITCHBOARD \d+: An exception in a command\n(.*\n)*\s+at /);
});

it('what nobody caught has key print print no key, and the reason in a line', async () => {
  const ran = await runNode(
    builtCli(),
    ['key', 'print', 'test_gateway'],
    homeAt('http://127.0.0.1:9/v1', brokenAtOnce),
  );
  expect(ran).toEqual({ code: 1, stdout: '', stderr: 'switchboard: boom …\n' });
});
