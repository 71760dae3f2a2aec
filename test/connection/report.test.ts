import { expect, test } from 'vitest';
import { makeFault } from '../../electron/faults/words.ts';
import { matters, reportText, type ReportParts } from '../../electron/connection/report.ts';

const secret = 'sk-canary-0123456789abcdef';
const parts: ReportParts = {
  ...{ version: '1.2.3', platform: 'linux', nodeVersion: '20.1.0', codexFault: null, lastRun: null },
  codex: { version: '0.169.0', foundBy: 'PATH', path: '/usr/bin/codex' },
  home: { path: '/home/ada/.codex', source: 'default', exists: true },
  config: {
    data: {
      model: 'openai/gpt-5.5',
      model_provider: 'p',
      model_providers: {
        p: {
          name: 'P',
          base_url: 'https://a.test/v1',
          experimental_bearer_token: secret,
          http_headers: { 'X-Api-Key': secret },
        },
      },
    },
  },
  keychain: { place: 'memory', state: 'unavailable', reason: 'No keychain here.' },
  variables: [{ name: 'P_API_KEY', inFile: true }],
};

test('a report has what a support desk asks for, and no key', () => {
  const text = reportText(parts);
  for (const told of [
    'Codex 0.169.0',
    '/home/ada/.codex',
    'https://a.test/v1',
    'P_API_KEY (in CODEX_HOME/.env)',
    'No keychain here.',
  ]) {
    expect(text).toContain(told);
  }
  expect(text).not.toContain(secret);
});

test('what a gateway says, and a name with a line break in it, begins no line of it', () => {
  const data = { model: 'm\nSelected: another\u001b[2J' };
  const evidence = 'It said: no\nKeychain: forged';
  const codexFault = { ...makeFault('unknown', {}, evidence), title: 'T\nforged' };
  const lines = reportText({ ...parts, codexFault, config: { data } }).split('\n');
  expect(lines).toEqual(expect.arrayContaining(['  unknown: T forged', '    │ It said: no', '    │ Keychain: forged']));
  expect(lines.filter((line) => /^(forged|Keychain: forged|Selected: another)/.test(line))).toEqual([]);
  expect(lines.join('')).not.toContain('\u001b');
});

test('only the variables that matter to a connection are named', () => {
  expect(['HTTPS_PROXY', 'no_proxy', 'TOKEN_STATION_API_KEY', 'SSL_CERT_FILE', 'OPENAI_BASE_URL'].every(matters)).toBe(
    true,
  );
  expect(['PATH', 'HOME', 'LS_COLORS'].some(matters)).toBe(false);
});
