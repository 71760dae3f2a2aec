import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCheck } from '../../electron/connection/check/run-check.ts';
import { connectionRepairs } from '../../electron/connection/mends/connection-repairs.ts';
import { proveConnection } from '../../electron/connection/pong.ts';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { certificate } from '../gateway/certificates.ts';
import { error } from '../gateway/cases/case.types.ts';
import { faultyGateway } from '../gateway/faulty-gateway.ts';
import { gatewayRefusing } from '../gateway/refusing.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';
import { tempDir } from '../support/temp.ts';

const key = { TEST_GATEWAY_KEY: PRACTICE_KEY };

/** A folder with these settings of its own, and the lines of config.toml that trust it. */
async function trustedProject(settings: string) {
  const folder = tempDir();
  await mkdir(join(folder, '.git'));
  await mkdir(join(folder, '.codex'));
  await writeFile(join(folder, '.codex', 'config.toml'), settings);
  return { folder, trust: `\n[projects."${folder}"]\ntrust_level = "trusted"\n` };
}

describe('in a trusted project', () => {
  test('the model that it decides is asked for, by the pong and by the check, unless another is asked for', async () => {
    const gateway = await faultyGateway([]);
    const { folder: cwd, trust } = await trustedProject('model = "glm/glm-5.2"\n');
    const { pong, deps } = await pongSetup(guideConfig(gateway.baseUrl) + trust, key);
    expect(await pong({ cwd })).toMatchObject({ ok: true, model: 'glm/glm-5.2', answeredBy: 'glm/glm-5.2' });
    const theirs = { ok: true, model: 'openai/gpt-5.5', answeredBy: 'openai/gpt-5.5' };
    expect(await pong({ cwd, model: 'openai/gpt-5.5' })).toMatchObject(theirs);
    expect(await pong()).toMatchObject(theirs);
    const never = new AbortController().signal;
    const checked = await runCheck(deps, { cwd }, never);
    expect(checked).toMatchObject({ model: 'glm/glm-5.2', warnings: [{ id: 'overridden-by-layer' }] });
    expect(await runCheck(deps, {}, never)).toMatchObject({ model: 'openai/gpt-5.5', warnings: [] });
  });

  test('its other settings count as well: one that the gateway refuses is red there, and nowhere else', async () => {
    const says = error('Unsupported value for text.verbosity', 'unsupported_value', 'text.verbosity');
    const { baseUrl } = await gatewayRefusing('"verbosity":"high"', says);
    const { folder: cwd, trust } = await trustedProject('model_verbosity = "high"\n');
    const { pong } = await pongSetup(guideConfig(baseUrl) + trust, key);
    expect((await pong({ cwd })).fault?.id).toBe('parameter-rejected');
    expect(await pong()).toMatchObject({ ok: true, fault: null });
  });
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
