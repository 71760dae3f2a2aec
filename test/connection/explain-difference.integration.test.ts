import { describe, expect, test } from 'vitest';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { error } from '../gateway/cases/case.types.ts';
import { faultyGateway } from '../gateway/faulty-gateway.ts';
import { gatewayRefusing } from '../gateway/refusing.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';

const key = { TEST_GATEWAY_KEY: PRACTICE_KEY };
const inSettings = 'not with it: the difference is a setting of yours';
const onTheWay = 'the difference is its way out';

describe('a run that passes by itself and fails as the person has it', () => {
  test.each([
    {
      name: 'a setting behind a refused parameter, with its removal as the first fix',
      root: 'model_verbosity = "high"',
      refused: '"verbosity":"high"',
      says: error('Unsupported value for text.verbosity', 'unsupported_value', 'text.verbosity'),
      fault: 'parameter-rejected',
      fix: 'Remove model_verbosity',
    },
    {
      name: 'words of the person’s own, in the gateway’s words',
      root: 'developer_instructions = "Say xyzzy first."',
      refused: 'xyzzy',
      says: error('These words are blocked', 'content_policy'),
      fault: 'unknown',
      fix: 'Run the pong again',
    },
  ])('$name', async ({ root, refused, says, fault: id, fix }) => {
    const { baseUrl } = await gatewayRefusing(refused, says);
    const { pong } = await pongSetup(`${root}\n${guideConfig(baseUrl)}`, key);
    const { fault } = await pong();
    expect(fault).toMatchObject({ id, evidence: expect.stringContaining(inSettings) });
    expect(fault?.cause).toContain(says.error.message);
    expect(fault?.fixes[0]?.label).toBe(fix);
  });

  test('a proxy that Codex passes over: it takes REQUEST_METHOD for a sign of CGI, where HTTP_PROXY may be a header', async () => {
    const { origin } = await gatewayRefusing('nothing of the kind', {});
    const { pong } = await pongSetup(guideConfig('http://gateway.invalid/v1'), {
      ...key,
      HTTP_PROXY: origin,
      REQUEST_METHOD: 'GET',
    });
    const { fault } = await pong();
    expect(fault?.evidence).toContain(onTheWay);
  });
});

test('behind the tap, the person’s own env_http_headers still open the gateway', async () => {
  const { baseUrl } = await gatewayRefusing('xyzzy', error('These words are blocked', 'content_policy'));
  const more = 'env_http_headers = { "Authorization" = "GATEWAY_AUTHORIZATION" }';
  const config = `developer_instructions = "Say xyzzy first."\n${guideConfig(baseUrl, undefined, more)}`;
  const { pong } = await pongSetup(config, { GATEWAY_AUTHORIZATION: `Bearer ${PRACTICE_KEY}` });
  const { fault } = await pong();
  expect(fault).toMatchObject({ id: 'unknown', evidence: expect.stringContaining(inSettings) });
  expect(fault?.cause).toContain('These words are blocked');
});

test('the credential of env_http_headers goes along, and nothing is missing', async () => {
  const gateway = await faultyGateway([]);
  const more = 'env_http_headers = { "Authorization" = "GATEWAY_AUTHORIZATION" }';
  const env = { GATEWAY_AUTHORIZATION: `Bearer ${PRACTICE_KEY}` };
  const { pong } = await pongSetup(guideConfig(gateway.baseUrl, undefined, more), env);
  const result = await pong();
  expect(result).toMatchObject({ ok: true, keyFrom: 'environment', fault: null });
  expect(gateway.headers.map(({ authorization }) => authorization)).toContain(env.GATEWAY_AUTHORIZATION);
  expect(JSON.stringify(result)).not.toContain(PRACTICE_KEY);
});
