import { describe, expect, it } from 'vitest';
import { looksLikeKey } from '../../../electron/config/secrets/secret-rules.ts';
import { holdsKey, maskPlain, maskTable, maskText, maskUrl } from '../../../electron/config/secrets/secrets.ts';

const key = 'sk-canary-4f1e0a9b7c6d5e8f';
const opaque = 'q7Zt0b3KfW9xLm2Vn8RcYd5H';

describe('secrets in a text', () => {
  it.each([
    `experimental_bearer_token = "${opaque}"`,
    `experimental_bearer_token = '${opaque}'`,
    `experimental_bearer_token = """\n${opaque}"""`,
    `experimental_bearer_token = "q7Zt\\u0030b3KfW9xLm2Vn8RcYd5H"`,
    `"experimental_bearer_token"="${opaque}"`,
    `[model_providers.x]\nhttp_headers = { "Authorization" = "Bearer ${opaque}" }`,
    `[model_providers.x.http_headers]\napi-key = "${opaque}"`,
    `model_providers.x.http_headers.X-Api-Key = "${opaque}"`,
    `[model_providers.x]\nhttp_headers = { X-Custom = "${opaque}" }`,
    `[model_providers.x]\nquery_params = { code = "${opaque}" }`,
    `[model_providers.x]\nenv_key = "${opaque}"`,
    `[mcp_servers.x.env]\nSOME_API_KEY = "${opaque}"`,
    `[mcp_servers.x]\nargs = ["--api-key", "sk-${opaque}"]`,
    `[mcp_servers.x]\nargs = ["--verbose", "--token", "canary 1"]`,
    `[model_providers.x.auth]\nargs = [\n  "-password",\n  'canary',\n]`,
    `[mcp_servers.x]\nargs = ["--token=canary"]`,
    `[mcp_servers.x]\nurl = "https://h.example/?api_key=${opaque}"`,
    `[mcp_servers.x]\nurl = "https://user:${opaque}@h.example/"`,
    `[model_providers.x]\nbase_url = "https://${opaque}@h.example/v1"`,
    `[model_providers.x]\nbase_url = "https://:${opaque}@h.example/v1"`,
    `[model_providers.x]\nbase_url = "https://me:p@${opaque}@h.example/v1"`,
    `[model_providers.x]\nbase_url = "https://me:p'canary\\"q@h.example/v1"`,
    `[model_providers.x]\nbase_url = 'https://me:p"canary@h.example/v1'`,
    `[model_providers.x]\nbase_url = "https://h.example/v1?code=canary"`,
    `[model_providers.x]\nquery_params = { code = "canary" }`,
    `[model_providers.x]\nhttp_headers = { X-Thing = "sk-canary9f3a9c1e5b8d" }`,
    `[model_providers.x]\nbase_url = "https://h.example/v1?x-api-key=canary"`,
    `[model_providers.x]\nbase_url = "https://h.example/v1#client_secret=canary"`,
    `[model_providers.x]\nhttp_headers = { "X-Secret-Thing" = "canary" }`,
    `[model_providers.x]\nenv_key = "canary-in-the-wrong-place"`,
    `# experimental_bearer_token = "${opaque}"`,
    `# token = ${opaque}`,
    `# was ${key}`,
    `broken = \nexperimental_bearer_token = "${opaque}"`,
  ])('masks %s', (text) => {
    const masked = maskText(text);
    expect(masked).not.toMatch(/W9xLm2Vn8|canary/);
    expect(masked).toContain('…');
  });

  it.each([
    'model = "anthropic/claude-opus-4-8"',
    '[model_providers.x]\nname = "X"\nbase_url = "https://models.bytefuture.ai/v1"\nenv_key = "TOKEN_STATION_API_KEY"',
    '[model_providers.x]\nquery_params = { api-version = "2025-04-01-preview" }',
    '[model_providers.x]\nhttp_headers = { X-Team = "core", X-Title = "My Company Ltd.", HTTP-Referer = "https://gw.example.com" }',
    '[model_providers.x]\nquery_params = { code = "404" }',
    // These may be keys, and are masked where a table is told; cut out of the history, undo could not put them back.
    '[model_providers.x]\nbase_url = "https://h.example/v1?deployment=x7FgQ2pL9z"',
    '[model_providers.x]\nhttp_headers = { OpenAI-Project = "proj-k8Qz7" }',
    '[model_providers.x]\nenv_http_headers = { "X-Api-Key" = "MY_API_KEY" }',
    '[mcp_servers.x]\nbearer_token_env_var = "GITHUB_TOKEN"',
    'model_auto_compact_token_limit = 200000',
    '[projects."/home/me/2024-project-with-a-long-name"]\ntrust_level = "trusted"',
    'experimental_bearer_token = ""',
    '[model_providers.x]\nbase_url = "https://h.example/v1?api-version=2024-10-01-preview&deployment=gpt-4o-mini-2024-07-18"',
    '[model_providers.x.auth]\nargs = ["--home", "/home/me/.codex", "key", "print", "token_station"]',
    '[mcp_servers.x]\nargs = ["https://unpkg.com/@scope/name@1.2.3", "ssh://git@github.com/a/b"]',
  ])('leaves alone %s', (text) => {
    expect(maskText(text)).toBe(text);
  });
});

describe('an address by itself', () => {
  it.each([
    ['https://me:canary@h.example/v1', 'https://me:…@h.example/v1'],
    ['https://m\'e:ca"nary@h.example/v1', "https://m'e:…@h.example/v1"],
    ['https://me:p@canary@h.example/v1', 'https://me:…@h.example/v1'],
    ['https://:canary@h.example/v1', 'https://:…@h.example/v1'],
    ['https://canary@h.example/v1', 'https://…@h.example/v1'],
    ['https://canary:@h.example/v1', 'https://…:@h.example/v1'],
    ['https://h.example/v1?subscription-key=canary&a=b', 'https://h.example/v1?subscription-key=…&a=b'],
    [`https://h.example/${key}/v1`, 'https://h.example/sk-…5e8f/v1'],
    ['https://pk-gateway-production-1.example/v1', 'https://pk-gateway-production-1.example/v1'],
  ])('of %s shows %s', (url, shown) => {
    expect(maskUrl(url)).toBe(shown);
    expect(maskPlain(url)).not.toMatch(/canary|nary@/);
  });
});

describe('secrets elsewhere', () => {
  it('masks in a table, and keeps the rest as plain data', () => {
    const at = new Date('2026-01-02T03:04:05Z');
    expect(
      maskTable({ http_headers: { Authorization: `Bearer ${opaque}`, 'X-Title': 't' }, n: 3n, at, list: [1, true] }),
    ).toEqual({
      http_headers: { Authorization: 'Bearer q7Z…Yd5H', 'X-Title': 't' },
      n: 3,
      at: at.toISOString(),
      list: [1, true],
    });
  });

  it('masks what follows an option that is named after a secret', () => {
    const auth = { command: 'vault', args: ['read', '--token', 'canary', '--path', 'kv/gateway'] };
    const masked = ['read', '--token', '…', '--path', 'kv/gateway'];
    expect(maskTable({ auth })).toEqual({ auth: { command: 'vault', args: masked } });
    expect([holdsKey(['auth'], auth), holdsKey(['auth'], { args: ['key', 'print', 'x'] })]).toEqual([true, false]);
  });

  it('masks in a sentence', () => {
    expect(maskPlain(`use gw ${key}`)).toBe('use gw sk-…5e8f');
    expect(maskPlain('use token_station openai/gpt-5.5')).toBe('use token_station openai/gpt-5.5');
  });

  it('knows a key from a name', () => {
    for (const value of [key, opaque, 'AIzaSyA0123456789abcdefghijk', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.sig']) {
      expect(looksLikeKey(value)).toBe(true);
    }
    for (const value of ['OPENAI_API_KEY', 'MY_COMPANY_GATEWAY_API_KEY_2', 'gpt-5.5', 'https://a.example/v1/x']) {
      expect(looksLikeKey(value)).toBe(false);
    }
  });
});
