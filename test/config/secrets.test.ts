import { describe, expect, it } from 'vitest';
import { looksLikeKey } from '../../electron/config/secret-rules.ts';
import { maskPlain, maskTable, maskText } from '../../electron/config/secrets.ts';

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
    `[mcp_servers.x]\nurl = "https://h.example/?api_key=${opaque}"`,
    `[mcp_servers.x]\nurl = "https://user:${opaque}@h.example/"`,
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
    '[model_providers.x]\nenv_http_headers = { "X-Api-Key" = "MY_API_KEY" }',
    '[mcp_servers.x]\nbearer_token_env_var = "GITHUB_TOKEN"',
    'model_auto_compact_token_limit = 200000',
    '[projects."/home/me/2024-project-with-a-long-name"]\ntrust_level = "trusted"',
    'experimental_bearer_token = ""',
  ])('leaves alone %s', (text) => {
    expect(maskText(text)).toBe(text);
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
