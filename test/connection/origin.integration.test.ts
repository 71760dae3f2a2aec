import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { practiceGateway } from '../support/practice.ts';
import { memoryKeychain } from '../support/memory-keychain.ts';
import { coreOver } from '../support/services.ts';
import { valueOf } from '../support/store.ts';
import { tempDir } from '../support/temp.ts';

const canary = 'sk-origin-canary-31415926';

/** A host to which the address is changed: it notes every credential that it is sent, and answers as nothing. */
async function otherHost() {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? 'no credential'}`);
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":{"message":"nothing here"}}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { seen, baseUrl: `http://127.0.0.1:${port}/v1`, origin: `http://127.0.0.1:${port}` };
}

test('a changed address gets the key from no verb, until the person says so', async () => {
  const gateway = await practiceGateway(canary);
  onTestFinished(() => gateway.close());
  const other = await otherHost();
  const home = tempDir();
  writeFileSync(
    join(home, 'config.toml'),
    `model = "openai/gpt-5.5"\nmodel_provider = "p"\n[model_providers.p]\nname = "P"\nbase_url = "${gateway.baseUrl}"\n` +
      `wire_api = "responses"\nrequest_max_retries = 0\nstream_max_retries = 0\n`,
  );
  const ask = await coreOver(home, memoryKeychain(), 'desktop');
  expect(await ask('key.set', { provider: 'p', key: canary })).toMatchObject({ ok: true });
  expect(await ask('key.deliver', { provider: 'p', by: 'env', variable: 'ORIGIN_TEST_KEY' })).toMatchObject({
    ok: true,
  });
  expect(await ask('pong.run', { runId: 'before' })).toMatchObject({ ok: true, value: { ok: true } });

  const moved = await ask('provider.set', { provider: 'p', fields: { base_url: other.baseUrl } });
  expect(moved).toMatchObject({ ok: true });
  const was = new URL(gateway.baseUrl).origin;
  expect(await ask('key.status', { provider: 'p' })).toMatchObject({
    value: [{ stored: false, storedForOrigin: was, origin: other.origin }],
  });
  const refused = { fault: { id: 'origin-changed', cause: expect.stringContaining(was) } };
  expect(await ask('pong.run', { runId: 'after' })).toMatchObject({ value: { ok: false, ...refused } });
  expect(await ask('doctor.run', {})).toMatchObject({ value: { ok: false, ...refused } });
  expect(await ask('check.run', {})).toMatchObject({ value: { ok: false, ...refused } });
  const models = await ask('model.list', { provider: 'p', refresh: true });
  expect(JSON.stringify(models)).toContain('origin-changed');
  expect(other.seen.filter((line) => !line.endsWith('no credential'))).toEqual([]);

  expect(await ask('key.allowOrigin', { provider: 'p' })).toMatchObject({ ok: true, value: { stored: true } });
  expect(await ask('pong.run', { runId: 'allowed' })).toMatchObject({ ok: true, value: { ok: false } });
  expect(other.seen.some((line) => line.endsWith(`Bearer ${canary}`))).toBe(true);
});

test.each(['config.save', 'a profile', 'a hand that edits the file'])(
  'whatever changes the address, the key stays: %s',
  async (way) => {
    const gateway = await practiceGateway(canary);
    onTestFinished(() => gateway.close());
    const other = await otherHost();
    const home = tempDir();
    const config = (baseUrl: string) =>
      `model = "openai/gpt-5.5"\nmodel_provider = "p"\n[model_providers.p]\nname = "P"\nbase_url = "${baseUrl}"\n` +
      `env_key = "ORIGIN_TEST_KEY"\nwire_api = "responses"\nrequest_max_retries = 0\nstream_max_retries = 0\n`;
    const path = join(home, 'config.toml');
    writeFileSync(path, config(gateway.baseUrl));
    const ask = await coreOver(home, memoryKeychain(), 'desktop');
    await ask('key.set', { provider: 'p', key: canary });
    if (way === 'config.save') {
      const { hash } = valueOf(await ask('config.text', {}));
      const saved = await ask('config.save', { text: config(other.baseUrl), expectedHash: hash });
      expect(saved).toMatchObject({ ok: true });
    } else if (way === 'a profile') writeFileSync(join(home, 'work.config.toml'), config(other.baseUrl));
    else writeFileSync(path, config(other.baseUrl));
    const profile = way === 'a profile' ? 'work' : undefined;
    const refused = { value: { ok: false, fault: { id: 'origin-changed' } } };
    expect(await ask('pong.run', { runId: 'r', profile })).toMatchObject(refused);
    if (profile === undefined) expect(await ask('check.run', { runId: 'c' })).toMatchObject(refused);
    await ask('model.list', { provider: 'p', refresh: true });
    expect(other.seen.filter((line) => !line.endsWith('no credential'))).toEqual([]);
  },
);

test('a gateway that sends elsewhere takes no key there', async () => {
  const other = await otherHost();
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization ?? '');
    response.writeHead(307, { location: `${other.baseUrl}${request.url?.slice(3) ?? ''}` }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const home = tempDir();
  writeFileSync(
    join(home, 'config.toml'),
    `model = "m"\nmodel_provider = "p"\n[model_providers.p]\nname = "P"\n` +
      `base_url = "http://127.0.0.1:${(server.address() as AddressInfo).port}/v1"\nenv_key = "ORIGIN_TEST_KEY"\n` +
      `wire_api = "responses"\nrequest_max_retries = 0\nstream_max_retries = 0\n`,
  );
  const ask = await coreOver(home, memoryKeychain(), 'desktop');
  await ask('key.set', { provider: 'p', key: canary });
  expect(await ask('pong.run', { runId: 'r' })).toMatchObject({ value: { ok: false } });
  await ask('doctor.run', {});
  await ask('model.list', { provider: 'p', refresh: true });
  expect(seen).toContain(`Bearer ${canary}`);
  expect(other.seen.filter((line) => !line.endsWith('no credential'))).toEqual([]);
});

test('http:// to another machine, or a key in the address, is a warning before the pong sends anything', async () => {
  const home = tempDir();
  const write = (baseUrl: string) =>
    writeFileSync(
      join(home, 'config.toml'),
      `model = "m"\nmodel_provider = "p"\n[model_providers.p]\nname = "P"\nbase_url = "${baseUrl}"\nwire_api = "responses"\n`,
    );
  // A name that no resolver knows (RFC 2606): nothing leaves this machine.
  write('http://models.invalid/v1');
  const ask = await coreOver(home, memoryKeychain(), 'desktop');
  await ask('key.set', { provider: 'p', key: canary });
  await ask('key.deliver', { provider: 'p', by: 'env', variable: 'ORIGIN_TEST_KEY' });
  const warning = { id: 'address-not-encrypted', cause: expect.stringContaining('http://models.invalid/v1') };
  expect(await ask('provider.list', {})).toMatchObject({ value: [{ problems: [warning] }] });
  expect(await ask('status.read', {})).toMatchObject({ value: { fault: null, warnings: [warning] } });
  const pong = await ask('pong.run', { runId: 'r' });
  expect(pong).toMatchObject({
    value: { ok: false, warnings: expect.arrayContaining([expect.objectContaining(warning)]) },
  });

  for (const [baseUrl, shown] of [
    ['https://me:hunter2hunter2@models.invalid/v1', 'https://me:…@models.invalid/v1'],
    [`https://models.invalid/v1?key=${canary}`, 'https://models.invalid/v1?key='],
  ] as const) {
    write(baseUrl);
    const held = { id: 'base-url-holds-key', cause: expect.stringContaining(shown) };
    const status = await ask('status.read', {});
    expect(status).toMatchObject({ value: { fault: null, warnings: [held] } });
    expect(await ask('provider.list', {})).toMatchObject({ value: [{ problems: [held] }] });
    expect(JSON.stringify(status)).not.toMatch(new RegExp(`hunter2|${canary}`));
  }

  for (const quiet of ['https://models.invalid/v1', 'http://127.0.0.1:9/v1', 'http://localhost:9/v1']) {
    write(quiet);
    expect(await ask('provider.list', {})).toMatchObject({ value: [{ problems: [] }] });
    expect(await ask('status.read', {})).toMatchObject({ value: { warnings: [] } });
  }
});

test('a command of ours that was left behind is seen by the doctor, and key.deliver mends it', async () => {
  const gateway = await practiceGateway(canary);
  onTestFinished(() => gateway.close());
  const home = tempDir();
  const program = join(tempDir(), 'switchboard');
  const write = (command: string, args: string[]) =>
    writeFileSync(
      join(home, 'config.toml'),
      `model = "openai/gpt-5.5"\nmodel_provider = "p"\n[model_providers.p]\nname = "P"\nbase_url = "${gateway.baseUrl}"\n` +
        `wire_api = "responses"\n[model_providers.p.auth]\ncommand = ${JSON.stringify(command)}\n` +
        `args = ${JSON.stringify([...args, 'key', 'print', 'p'])}\n`,
    );
  // Held by the test’s own memory, which stands in for a keychain here: what is tested is the command.
  const ask = await coreOver(home, { ...memoryKeychain(), place: 'keychain' });
  await ask('key.set', { provider: 'p', key: canary });

  const fixes = [expect.objectContaining({ id: 'deliver-command', automatic: true })];
  write(program, []);
  expect(await ask('doctor.run', {})).toMatchObject({
    value: {
      ok: false,
      fault: { id: 'auth-command-failed', cause: expect.stringContaining('no longer there'), fixes },
    },
  });
  const script = join(home, 'out/cli.js');
  write(process.execPath, [script]);
  expect(await ask('doctor.run', {})).toMatchObject({
    value: { ok: false, fault: { id: 'auth-command-failed', cause: expect.stringContaining(script), fixes } },
  });
  // Another installation that is there and works: a warning.
  writeFileSync(program, `#!/bin/sh\necho ${canary}\n`, { mode: 0o755 });
  write(program, []);
  expect(await ask('doctor.run', {})).toMatchObject({
    value: {
      ok: true,
      warnings: expect.arrayContaining([
        expect.objectContaining({ id: 'auth-command-failed', title: expect.stringContaining('another Switchboard') }),
      ]),
    },
  });

  const mended = await ask('key.deliver', { provider: 'p', by: 'command' });
  expect(mended).toMatchObject({ ok: true });
  const after = await ask('provider.show', { provider: 'p' });
  expect(JSON.stringify(after)).toContain('out/cli.js');
  expect(JSON.stringify(after)).not.toContain(program);
});
