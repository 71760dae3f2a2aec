import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readEnvFile } from '../../electron/keys/environment.ts';
import { tempDir } from '../support/temp.ts';

const codex = join(import.meta.dirname, '../../node_modules/.bin/codex');

/** What the real Codex makes of a home’s `.env`: each variable is sent as a header of its only request. */
async function askCodex(home: string, env: NodeJS.ProcessEnv, names: string[]): Promise<IncomingHttpHeaders> {
  let headers: IncomingHttpHeaders = {};
  const server = createServer((request, response) => {
    headers = request.headers;
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":{"message":"seen"}}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const sent = names.map((name) => `X-${name} = "${name}"`).join(', ');
  writeFileSync(
    join(home, 'config.toml'),
    `model = "m"\nmodel_provider = "p"\n[model_providers.p]\nname = "p"\nbase_url = "http://127.0.0.1:${port}/v1"\n` +
      `env_http_headers = { ${sent} }\nrequest_max_retries = 0\nstream_max_retries = 0\n`,
  );
  const args = ['exec', '--skip-git-repo-check', '--ephemeral', '-s', 'read-only'];
  const child = spawn(codex, [...args, '--disable', 'unbounded_connection_retries', 'hello'], {
    cwd: home,
    env: { ...env, CODEX_HOME: home },
    stdio: 'ignore',
    timeout: 30_000,
  });
  await once(child, 'close');
  return headers;
}

const files: Record<string, string[]> = {
  'plain, quoted, spaced and refused lines': [
    'A1=abc',
    'export A2=abc',
    'A3 = abc',
    'A4: abc',
    'A5=a#b',
    'A6=a #b',
    "A7='a#b' # said",
    'A8=a b',
    'A9=$A1-1',
    'B1=${OUTER}x',
    'B2=$OUTER$A1',
    'B3=',
    "B4='a'b",
    'B5=`abc`',
    '  B6=abc\t ',
    '# B7=abc',
    'this is no assignment',
    'B8=first',
    'B8=second',
    'B9=a\\ b',
    'C1=a\\qb',
    'C2="a \\" b"',
    "C3='a \\ b'",
    'C4=sk-or-v1_0.9/+=',
    'C5=#nothing',
    'C6=${A1',
    'C7="$A1 b"',
    "C8='$A1'",
    'C9=$NOBODY.',
    'D1.x=abc',
    '1D=abc',
    'D2=a"b c"d',
    'OUTER=inner',
    'CODEX_D3=abc',
  ],
  'lines that end in CR LF': ['A1=abc\r', "A2='a b'\r", 'A3=\r'],
  'a quote that is never closed': ['A1=abc', 'A2="abc', 'A3=def'],
  'a byte order mark': ['\ufeffA1=abc', 'A2=def'],
};

test.each(Object.entries(files))('reads .env as Codex does: %s', async (_what, lines) => {
  const home = tempDir();
  writeFileSync(join(home, '.env'), `${lines.join('\n')}\n`);
  const env = { PATH: process.env['PATH'], HOME: home, OUTER: 'outer' };
  const ours = { ...env, ...(await readEnvFile(home, env)) };
  const names = [...new Set(lines.map((line) => /[A-D]\d/.exec(line)?.[0] ?? 'OUTER')), 'CODEX_D3'];
  const theirs = await askCodex(home, env, names);
  expect(theirs['user-agent']).toContain('codex');
  const read = names.map((name) => [name, (ours as Record<string, string>)[name] || undefined]);
  const sent = names.map((name) => [name, theirs[`x-${name.toLowerCase()}`] || undefined]);
  expect(read).toEqual(sent);
});
