import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { verbs } from '../electron/api/contract.ts';
import { practiceHandler } from '../electron/practice/handler.ts';
import { builtCli } from './support/built-cli.ts';
import { pageOf, rawRequest } from './support/http.ts';
import { startKeyring } from './support/keyring.ts';
import { checkout } from './support/pong-setup.ts';
import { sampleInput } from './support/samples.ts';
import { tempDir } from './support/temp.ts';

const canary = 'sk-canary-7Qw2ZpX9-vL4/tR8+yB1=';
/** The key as it stands, and as it would stand in a URL, in base64 (at any offset) or turned about. */
const forms = [
  canary,
  encodeURIComponent(canary),
  [...canary].reverse().join(''),
  ...[0, 1, 2].map((offset) => {
    const text = Buffer.from(`${'x'.repeat(offset)}${canary}`).toString('base64');
    return text.slice(offset === 0 ? 0 : 4, -4);
  }),
  Buffer.from(canary).toString('hex'),
];
const found = (text: string): string[] => forms.filter((form) => text.includes(form));

/** A gateway that answers to the key; with `echo` it refuses every key and repeats it, as some gateways do. */
async function gateway() {
  const state = { echo: false };
  const practice = practiceHandler(canary);
  const server = createServer((request, response) => {
    if (!state.echo) return practice(request, response);
    const message = `Incorrect API key provided: ${request.headers.authorization ?? ''}`;
    response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message } }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { state, baseUrl: `http://127.0.0.1:${port}/v1` };
}

/**
 * Looks at every process of this machine as long as the test runs: whose arguments hold the key, and whose environment
 * does although it is neither Codex, which is given it there for a check, nor something that Codex started.
 */
function watchProcesses() {
  const leaks = new Set<string>();
  const looks = { environments: 0, ofCodex: 0 };
  const ofCodex = new Set<string>();
  const read = (id: string, what: string) => readFileSync(`/proc/${id}/${what}`, 'latin1');
  // The arguments are those of the first look: a process that ends while it is looked at has none any more, and one that
  // begins has none yet. Its name it has all the time.
  const isCodex = (id: string, line = read(id, 'cmdline')): boolean => {
    if (/codex/.test(line.split('\0').slice(0, 2).join(' '))) return true;
    // `PID (NAME) STATE PARENT GROUP …`, https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
    const [, name = '', parent = '0', group = ''] = /\((.*)\) \S (\d+) (\d+)/s.exec(read(id, 'stat')) ?? [];
    // Whoever outlives Codex has another parent, and is in its group still.
    if (name.startsWith('codex') || ofCodex.has(group)) return true;
    return parent !== '0' && parent !== String(process.pid) && isCodex(parent);
  };
  const groupOf = (id: string) => /\) \S \d+ (\d+)/.exec(read(id, 'stat'))?.[1] ?? '';
  const look = () => {
    for (const id of existsSync('/proc') ? readdirSync('/proc') : []) {
      if (!/^\d+$/.test(id)) continue;
      try {
        const line = read(id, 'cmdline');
        if (found(line).length > 0) leaks.add(line);
        looks.environments += 1;
        if (found(read(id, 'environ')).length === 0) continue;
        if (isCodex(id, line)) {
          looks.ofCodex += 1;
          // Codex is started in a group of its own.
          if (groupOf(id) !== groupOf('self')) ofCodex.add(groupOf(id));
        } else leaks.add(`environment of ${line || read(id, 'cmdline')}, ${read(id, 'stat')}`);
      } catch {
        // The process ended while it was looked at.
      }
    }
  };
  const timer = setInterval(look, 20);
  onTestFinished(() => clearInterval(timer));
  return { leaks, looks };
}

/** Every file below a folder that holds the key in any form, whatever kind of file it is. */
function filesWithKey(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return paths.filter((path) => found(readFileSync(path, 'latin1')).length > 0);
}

test('a key stored once is in the keychain alone, after everything that Switchboard does with it', async () => {
  const ring = await startKeyring();
  onTestFinished(() => ring.stop());
  const root = realpathSync(tempDir());
  const at = (name: string) => {
    mkdirSync(join(root, name), { recursive: true });
    return join(root, name);
  };
  const home = at('home/.codex');
  const { state, baseUrl } = await gateway();
  const env: NodeJS.ProcessEnv = {
    ...ring.env,
    PATH: `${join(checkout, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
    HOME: at('home'),
    TMPDIR: at('tmp'),
    XDG_CACHE_HOME: at('cache'),
    XDG_STATE_HOME: at('xdg-state'),
    SWITCHBOARD_STATE_DIR: at('state'),
    CODEX_HOME: home,
  };
  const { leaks, looks } = watchProcesses();
  const heard: string[] = [];

  const cli = async (args: string[], stdin = ''): Promise<{ code: number | null; said: string }> => {
    const child = spawn(process.execPath, [builtCli(), '--json', ...args], { env, cwd: at('work') });
    let said = '';
    child.stdout.on('data', (data) => (said += String(data)));
    child.stderr.on('data', (data) => (said += String(data)));
    child.stdin.end(stdin);
    const [code] = (await once(child, 'close')) as [number | null];
    heard.push(said);
    return { code, said };
  };
  const works = async (args: string[], stdin?: string) => {
    const { code, said } = await cli(args, stdin);
    expect(code, `${args.join(' ')}: ${said}`).toBe(0);
  };

  await works(['provider', 'add', 'p', '--name', 'P', '--base-url', baseUrl, '--auth', 'keychain', '--select']);
  await works(['model', 'openai/gpt-5.5']);
  await works(['key', 'set', 'p'], `${canary}\n`);
  await works(['key', 'deliver', 'p', 'command']);
  await works(['key', 'status']);
  await works(['pong']);
  await works(['doctor']);
  await works(['models', 'p']);
  await works(['history']);
  await works(['check']);
  await works(['key', 'deliver', 'p', 'env']);
  await works(['key', 'startup', 'add', 'p']);
  await works(['key', 'startup', 'show', 'p']);
  // In this terminal, where the variable is not set, Codex has no key.
  expect(await cli(['pong'])).toMatchObject({ code: 1, said: expect.stringContaining('key-missing') });
  await works(['undo']);
  await works(['key', 'startup', 'add', 'p']);
  await works(['key', 'startup', 'remove', 'p']);

  // Moving in: a key that stands in two files is offered, and goes to the keychain alone.
  await works(['key', 'delete', 'p']);
  const path = join(home, 'config.toml');
  const written = readFileSync(path, 'utf8');
  writeFileSync(path, written.replace(/^env_key = .*$/m, `experimental_bearer_token = "${canary}"`));
  writeFileSync(join(home, '.env'), `P_API_KEY=${canary}\n`);
  await works(['key', 'move']);
  for (const stray of ['p:experimental_bearer_token', 'p:.env:1']) await cli(['key', 'move', stray]);
  for (const file of [path, join(home, '.env')]) {
    expect(existsSync(file) ? found(readFileSync(file, 'utf8')) : [], file).toEqual([]);
  }
  await works(['pong']);
  await works(['history']);
  for (const entry of ['1', '2', '3', '4', '5', '6', '7', '8']) await cli(['history', 'show', entry]);

  // Faults on the way: a gateway that repeats the key, a file that is not TOML on the very line of a token, a crash.
  state.echo = true;
  for (const args of [['pong'], ['doctor'], ['check'], ['models', 'p']]) await cli(args);
  state.echo = false;
  const config = readFileSync(join(home, 'config.toml'), 'utf8');
  writeFileSync(join(home, 'config.toml'), `experimental_bearer_token = ${canary}\n${config}`);
  for (const args of [['status'], ['pong'], ['doctor'], ['provider', 'list']]) await cli(args);
  expect((await cli(['model', 'other'])).code).not.toBe(0);
  writeFileSync(join(home, 'config.toml'), config);

  const serve = spawn(process.execPath, [builtCli(), 'serve', '--no-open'], { env, cwd: at('work') });
  onTestFinished(() => void serve.kill('SIGKILL'));
  let printed = '';
  serve.stderr.on('data', (data) => heard.push(String(data)));
  await new Promise<void>((resolve) =>
    serve.stdout.on('data', (data) => {
      printed += String(data);
      if (printed.includes('token=')) resolve();
    }),
  );
  const url = new URL(/http:\S+/.exec(printed)?.[0] ?? '');
  const port = Number(url.port);
  const opened = await rawRequest(port, url.pathname + url.search);
  const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const page = pageOf(opened.headers.location);
  const headers = { cookie, origin: url.origin, 'content-type': 'application/json', 'x-switchboard-page': page };
  const events = new AbortController();
  const stream = await fetch(`${url.origin}/api/events?page=${page}`, { headers: { cookie }, signal: events.signal });
  const streamed = (async () => {
    for await (const part of stream.body as AsyncIterable<Uint8Array>) heard.push(Buffer.from(part).toString());
  })().catch(() => undefined);
  const call = async (verb: string, input: unknown) => {
    const {
      status,
      text,
      headers: told,
    } = await rawRequest(port, `/api/${verb}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(input),
    });
    heard.push(text, JSON.stringify(told));
    return { status, text };
  };
  expect((await call('key.set', { provider: 'p', key: canary })).text).toContain('"ok":true');
  expect((await call('pong.run', { runId: 'good' })).text).toContain('"answer":"pong"');
  // The page lends the key to a Codex whose variable is not set.
  await call('key.deliver', { provider: 'p', by: 'env' });
  expect((await call('pong.run', { runId: 'lent' })).text).toContain('"answer":"pong"');
  await call('key.deliver', { provider: 'p', by: 'command' });
  state.echo = true;
  expect((await call('pong.run', { runId: 'echo' })).text).toContain('key-rejected');
  state.echo = false;
  // Input that does not fit, with the key in every place of it.
  for (const verb of verbs) await call(verb, { [canary]: canary, provider: canary, key: [canary], fields: canary });
  // What takes away or replaces the key comes last, so that the rest is asked while there is one.
  const last = ['key.delete', 'provider.remove', 'config.save'];
  const order = [...verbs.filter((verb) => !last.includes(verb)), ...verbs.filter((verb) => last.includes(verb))];
  for (const verb of order) {
    const asked = sampleInput(verb);
    const sample = typeof asked === 'object' && asked !== null ? asked : {};
    const input = 'provider' in sample ? { ...sample, provider: 'p' } : sample;
    const answer = await call(verb, verb === 'key.set' ? { provider: 'p', key: canary } : input);
    expect(answer.status, `${verb}: ${answer.text}`).toBeLessThan(500);
  }
  // The crash: nothing of the process is put away in an orderly manner.
  const gone = once(serve, 'exit');
  serve.kill('SIGKILL');
  await gone;
  events.abort();
  await streamed;

  expect(heard.join('').length).toBeGreaterThan(10_000);
  expect(heard.filter((text) => found(text).length > 0)).toEqual([]);
  expect([...leaks]).toEqual([]);
  expect(looks.environments).toBeGreaterThan(1000);
  expect(looks.ofCodex).toBeGreaterThan(0);
  // That the search would find it, in any form:
  forms.forEach((form, index) => writeFileSync(join(at('planted'), String(index)), `\0${form}\n`));
  expect(filesWithKey(join(root, 'planted'))).toHaveLength(forms.length);
  rmSync(join(root, 'planted'), { recursive: true });
  expect(filesWithKey(root)).toEqual([]);
  // The keychain’s own file is encrypted.
  expect(filesWithKey(ring.dir)).toEqual([]);
}, 400_000);
