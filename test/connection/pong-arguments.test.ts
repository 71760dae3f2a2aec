import TOML from '@iarna/toml';
import { expect, test } from 'vitest';
import { fewRetries, isolatedRun, isPong, realRun } from '../../electron/connection/pong-arguments.ts';
import { chooseProvider } from '../../electron/connection/provider-choice.ts';

const data = {
  model: 'm',
  model_provider: 'a.b',
  model_providers: {
    'a.b': {
      name: 'A "quoted" name',
      base_url: 'https://a.test/v1',
      env_key: 'A_KEY',
      experimental_bearer_token: 'sk-bearer-0123456789abcdef',
      http_headers: { 'X-Secret': 'sk-header-0123456789abcdef' },
      env_http_headers: { 'X-Other': 'OTHER' },
      query_params: { code: 'sk-query-0123456789abcdef' },
      stream_idle_timeout_ms: 5000,
    },
  },
};

function choice() {
  const found = chooseProvider(data, {});
  if (!found) throw new Error('no such provider');
  return found;
}

const tap = { baseUrl: 'http://127.0.0.1:1/tap', pass: 'sk-pass-of-this-run' };

const overrides = (args: string[]) => {
  const texts = args.filter((_, index) => args[index - 1] === '-c');
  return Object.assign({}, ...texts.map((text) => TOML.parse(text))) as Record<string, Record<string, object>>;
};

test('the isolated run carries the whole table, and no secret in its arguments', () => {
  const { args, env } = isolatedRun(choice(), tap, 'sk-the-key-0123456789', false);
  expect(args.join(' ')).not.toContain('sk-');
  expect(env.SWITCHBOARD_PONG_KEY).toBe('sk-the-key-0123456789');
  const { model_provider: provider, model_providers: tables } = overrides(args);
  expect({ model_provider: provider, model_providers: tables }).toEqual({
    model_provider: 'a.b',
    model_providers: {
      'a.b': {
        name: 'A "quoted" name',
        base_url: 'http://127.0.0.1:1/tap',
        env_key: 'SWITCHBOARD_PONG_KEY',
        stream_idle_timeout_ms: 5000,
        request_max_retries: 0,
        stream_max_retries: 0,
        env_http_headers: {
          'X-Other': 'OTHER',
          'X-Secret': 'SWITCHBOARD_PONG_HEADER_0',
          'x-switchboard-pass': 'SWITCHBOARD_PONG_PASS',
        },
      },
    },
  });
  expect(env.SWITCHBOARD_PONG_HEADER_0).toBe('sk-header-0123456789abcdef');
  expect(env.SWITCHBOARD_PONG_PASS).toBe(tap.pass);
});

test('a header that can be none keeps no Codex from being started', () => {
  const table = { ...choice().table, http_headers: { 'X-Null': 'a\u0000b', 'X-Title': '我的应用' } };
  const { env } = isolatedRun({ ...choice(), table }, tap, null, false);
  expect(env).toEqual({ SWITCHBOARD_PONG_PASS: tap.pass, SWITCHBOARD_PONG_HEADER_0: '我的应用' });
});

test('the real run is let in by a tap from its environment alone, and has nothing of it without a tap', () => {
  const { args, env } = realRun(choice(), undefined, { tap });
  expect(args.join(' ')).not.toContain(tap.pass);
  expect(overrides(args).model_providers?.['a.b']).toMatchObject({
    base_url: tap.baseUrl,
    env_http_headers: { 'x-switchboard-pass': 'SWITCHBOARD_PONG_PASS' },
  });
  expect(env).toEqual({ SWITCHBOARD_PONG_PASS: tap.pass });
  expect([realRun(choice()).env, realRun(choice()).args.join(' ')]).toEqual([{}, expect.not.stringContaining('pass')]);
});

test('the real run tries again as often as it is told, and never more often than the person’s own Codex', () => {
  const retriesOf = (own: object) => {
    const table = { ...choice().table, ...own };
    const { args } = realRun({ ...choice(), table }, undefined, { retries: fewRetries });
    return overrides(args).model_providers?.['a.b'];
  };
  expect(retriesOf({})).toEqual({ request_max_retries: 2, stream_max_retries: 1 });
  expect(retriesOf({ request_max_retries: 9, stream_max_retries: 0 })).toEqual({
    request_max_retries: 2,
    stream_max_retries: 0,
  });
});

test('without a key none is asked for', () => {
  const { args, env } = isolatedRun(choice(), tap, null, false);
  expect(args.join(' ')).not.toContain('env_key');
  expect(env.SWITCHBOARD_PONG_KEY).toBeUndefined();
});

test('the real run names provider and model only where others than the selected were asked for', () => {
  expect(realRun(choice()).args.join(' ')).not.toMatch(/model_provider=| -m /);
  const other = chooseProvider(data, { provider: 'ollama', model: 'qwen' });
  expect(other && realRun(other).args).toEqual(expect.arrayContaining(['-m', 'qwen', 'model_provider="ollama"']));
});

test.each([
  ['pong', true],
  [' Pong.\n', true],
  ['"PONG"', true],
  ['**pong**', true],
  ['ping', false],
  ['pong pong', false],
  ['The word is pong', false],
  ['', false],
])('is %j pong? %s', (answer, expected) => {
  expect(isPong(answer)).toBe(expected);
});
