import { expect, it } from 'vitest';
import { isPlainValue } from '../../../electron/config/secrets/plain-value.ts';
import { holdsKey, maskTable } from '../../../electron/config/secrets/secrets.ts';

const shown = (value: string) =>
  maskTable({ http_headers: { 'X-Thing': value } }, ['model_providers', 'p'])['http_headers'];

/** What stands in headers and parameters and lets nobody in. */
it.each([
  ...['true', '1', '12', '100%', 'v2', '1.2.3', '2025-04-01', '2025-04-01-preview', '20250401', 'max-age=3600'],
  ...[
    'core',
    'core team',
    'team-42',
    'My Company Ltd.',
    'me@company.com',
    'Österreich',
    '团队',
    'internationalization',
  ],
  ...['application/json', 'application/vnd.github+json', 'gzip', 'en-US,en;q=0.9', 'a, b;q=0.5', 'no-cache'],
  ...['responses=experimental', 'assistants=v2', 'us-east-1', 'eu-central-1a', 'k8s', 'i18n', 'x86_64'],
  ...['OpenAI', 'LiteLLM', 'vLLM', 'FastAPI', 'iPhone', 'GitHub', 'HTTP-Referer', 'Codex_CLI', 'Switchboard/1.2.3'],
  ...['gpt-5.5', 'openai/gpt-4o-mini', 'claude-3-5-sonnet-20241022', 'llama3', 'DeepSeek-R1-Distill-Qwen-32B'],
  ...['https://gw.example.com:8080/v1', 'gw.example.com', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36'],
])('“%s” is plainly no key and stays readable', (value) => {
  expect(isPlainValue(value)).toBe(true);
  expect(shown(value)).toEqual({ 'X-Thing': value });
});

/** What may: a form of a service, or letters, digits and cases by turns, long or short. */
it.each([
  ...['sk-abc1234', 'sk-canary-4f1e0a9b7c6d5e8f', 'AKIAIOSFODNN7EXAMPLE', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
  ...['wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', '3f2a9c1e5b8d20467f3a9c1e5b8d20467f3a9c1e', 'dXNlcjpwYXNz'],
  ...['550e8400-e29b-41d4-a716-446655440000', 'q7Zt0b3KfW9xLm2Vn8RcYd5H', 'org-Ab3dE9fGh1', 'abc123xyz9'],
  ...['a1b2c3d4', 'hunter2hunter2', 's3cr3t', 'P@ssw0rd1x', 'qwzkxvbnmlpoiuyt', 'aXbYcZdWeVfU', '{"key":"Zx81kQ"}'],
  ...['123456789012', 'a passphrase with 8f3k2 in it'],
])('“%s” could be a key and is masked', (value) => {
  expect(isPlainValue(value)).toBe(false);
  expect(JSON.stringify(shown(value))).not.toContain(value);
});

it('what only could be a key may still be written: an organisation’s ID is one', () => {
  expect(holdsKey(['model_providers', 'p', 'http_headers', 'X-Org'], 'org-Ab3dE9fGh1')).toBe(false);
  expect(holdsKey(['model_providers', 'p', 'http_headers', 'X-Org'], 'q7Zt0b3KfW9xLm2Vn8RcYd5H')).toBe(true);
});
