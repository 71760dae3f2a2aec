import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connectionRepairs } from '../../electron/connection/mends/connection-repairs.ts';
import { proveConnection } from '../../electron/connection/pong.ts';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { certificate } from '../gateway/certificates.ts';
import { faultyGateway } from '../gateway/faulty-gateway.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';
import { tempDir } from '../support/temp.ts';

const key = { TEST_GATEWAY_KEY: PRACTICE_KEY };

test('what a trusted project decides is what is tried', async () => {
  const gateway = await faultyGateway([]);
  const project = tempDir();
  await mkdir(join(project, '.git'));
  await mkdir(join(project, '.codex'));
  await writeFile(join(project, '.codex', 'config.toml'), 'model = "glm/glm-5.2"\n');
  const trust = `\n[projects."${project}"]\ntrust_level = "trusted"\n`;
  const { pong } = await pongSetup(guideConfig(gateway.baseUrl) + trust, key);
  expect(await pong({ cwd: project })).toMatchObject({ ok: true, model: 'glm/glm-5.2' });
});

test('a profile that has no file makes no request', async () => {
  const gateway = await faultyGateway([]);
  const { fault } = await (await pongSetup(guideConfig(gateway.baseUrl), key)).pong({ profile: 'work' });
  expect(fault?.id).toBe('profile-missing');
  expect(gateway.requests).toEqual([]);
});

test.each([
  ['TEST_GATEWAY_API_KEY', 'the same words'],
  ['TEST_GATEWAY_KEYS', 'one letter more'],
])('401 by a name that does not match: %s is named, and a repair reads it', async (set) => {
  const gateway = await faultyGateway([]);
  const { deps } = await pongSetup(guideConfig(gateway.baseUrl), { [set]: PRACTICE_KEY });
  const never = new AbortController().signal;
  const { result, followUps } = await proveConnection(deps, {}, () => undefined, never);
  expect(result.fault?.id).toBe('key-missing');
  expect(result.fault?.cause).toContain(set);
  if (!result.fault) return;
  const file = await deps.readConfig();
  const data = file.ok && file.value.data.ok ? file.value.data.value : {};
  const context = {
    provider: 'test_gateway',
    model: result.model,
    data,
    followUps,
    variables: [set],
    keyCommand: null,
  };
  const [repair] = connectionRepairs(result.fault, context);
  expect(repair?.ways[0]?.changes[0]?.edits).toEqual([
    { kind: 'set', path: ['model_providers', 'test_gateway', 'env_key'], value: set },
  ]);
});

test('an untrusted certificate is shown: whose it is, and how long it is valid', async () => {
  const made = certificate(tempDir(), 'IP:127.0.0.1');
  const { baseUrl } = await faultyGateway([], made);
  const { fault } = await (await pongSetup(guideConfig(baseUrl), key)).pong();
  expect(fault?.id).toBe('tls-untrusted');
  expect(fault?.evidence).toMatch(
    /Certificate: CN=Test gateway.*issued by CN=Test root, valid from \d{4}-\d\d-\d\d to/,
  );
});

test('an address that leads nowhere costs no run of Codex', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const address = closed.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await new Promise((resolve) => closed.close(resolve));
  const { fault } = await (await pongSetup(guideConfig(`http://127.0.0.1:${String(port)}/v1`), key)).pong();
  expect(fault?.id).toBe('connection-refused');
  expect(fault?.evidence).toContain('Addresses: 127.0.0.1');
  expect(fault?.evidence).not.toContain('Codex said');
});
