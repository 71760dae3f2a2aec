import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connectionRepairs } from '../../electron/connection/mends/connection-repairs.ts';
import { proveConnection } from '../../electron/connection/pong.ts';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { certificate } from '../gateway/certificates.ts';
import { faultyGateway } from '../gateway/faulty-gateway.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';
import { tempDir } from '../support/temp.ts';

const key = { TEST_GATEWAY_KEY: PRACTICE_KEY };

describe('what Codex itself refuses is told with file, line and column, and no request is made', () => {
  test.each([
    ['a value of the wrong type', 'approval_policy = 7\n', ':1:19'],
    ['a wrong type in a table that nobody uses', '[mcp_servers.notes]\nurl = 3\n', ':2:7'],
  ])('%s', async (_, above, place) => {
    const gateway = await faultyGateway([]);
    const config = above.startsWith('[')
      ? `${guideConfig(gateway.baseUrl)}${above}`
      : above + guideConfig(gateway.baseUrl);
    const { fault } = await (await pongSetup(config, key)).pong();
    expect(fault?.id).toBe('config-rejected-by-codex');
    expect(fault?.evidence).toMatch(/config\.toml:\d+:\d+: /);
    if (above.startsWith('approval')) expect(fault?.evidence).toContain(place);
  });
});

describe('who decides', () => {
  test.each(['glm/glm-5.2', 'kimi/kimi-k2.7-code'])(
    'a trusted project sets the model to %s: told, and that model is tried',
    async (model) => {
      const gateway = await faultyGateway([]);
      const project = tempDir();
      await mkdir(join(project, '.git'));
      await mkdir(join(project, '.codex'));
      await writeFile(join(project, '.codex', 'config.toml'), `model = "${model}"\n`);
      const trust = `\n[projects."${project}"]\ntrust_level = "trusted"\n`;
      const { pong } = await pongSetup(guideConfig(gateway.baseUrl) + trust, key);
      const result = await pong({ cwd: project });
      expect(result).toMatchObject({ ok: true, model });
      const warning = result.warnings.find(({ id }) => id === 'overridden-by-layer');
      expect(warning?.cause).toContain(join(project, '.codex', 'config.toml'));
    },
  );

  test.each(['work', 'deep-work'])('the profile %s that has no file', async (profile) => {
    const gateway = await faultyGateway([]);
    const { fault, stations } = await (await pongSetup(guideConfig(gateway.baseUrl), key)).pong({ profile });
    expect(fault?.id).toBe('profile-missing');
    expect(fault?.cause).toContain(`${profile}.config.toml`);
    expect(stations.find(({ station }) => station === 'choice')?.status).toBe('fail');
    expect(gateway.requests).toEqual([]);
  });
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
