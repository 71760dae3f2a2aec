import { describe, expect, test } from 'vitest';
import { faultIds } from '../../electron/faults/fault.ts';
import type { KeySource } from '../../electron/faults/facts.ts';
import { makeFault, type Facts } from '../../electron/faults/words.ts';

const full: Facts = {
  provider: 'token_station',
  providerName: 'Token Station',
  model: 'openai/gpt-5.5',
  variable: 'TOKEN_STATION_API_KEY',
  url: 'https://models.bytefuture.ai/v1',
  host: 'models.bytefuture.ai',
  path: '/home/ada/.codex/config.toml',
  line: 4,
  column: 8,
  status: 401,
  field: 'wire_api',
  value: 'chat',
  suggestion: 'https://models.bytefuture.ai/v1',
  words: 'what was said',
  seconds: 60,
};

const keySources: KeySource['from'][] = ['environment', 'env-file', 'config', 'keychain', 'auth-command', 'none'];

describe.each(faultIds)('%s', (id) => {
  test.each<[string, Facts]>([
    ['all that can be known', full],
    ['nothing', {}],
    ...keySources.map((from): [string, Facts] => [`a key from the ${from}`, { ...full, key: { from } }]),
    ['a key that looks wrong', { ...full, key: { from: 'environment', variable: 'A_KEY', doubt: 'it is odd' } }],
  ])('has a title, a cause and fixes in plain words, knowing %s', (_, facts) => {
    const { title, cause, fixes } = makeFault(id, facts);
    expect(title.length).toBeGreaterThan(3);
    expect(title.length).toBeLessThan(90);
    expect(title).not.toMatch(/[.!]$/);
    expect(cause).toMatch(/[.?”]$/);
    for (const text of [title, cause, ...fixes.map(({ label }) => label)]) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|!|'| {2}/);
    }
    for (const { command = 'x' } of fixes) expect(command).not.toMatch(/undefined|\[object/);
  });
});

test('the words speak of this provider and this value', () => {
  expect(makeFault('key-rejected', full).title).toBe('Token Station does not accept this key');
  expect(makeFault('key-missing', { ...full, suggestion: undefined }).cause).toContain('TOKEN_STATION_API_KEY');
  expect(makeFault('endpoint-not-found', full).fixes[0]).toMatchObject({
    automatic: true,
    command: 'switchboard provider set token_station base_url=https://models.bytefuture.ai/v1',
  });
});

test('a value goes into a command as one word', () => {
  const [fix] = makeFault('model-not-found', { provider: 'p', suggestion: "x; rm -rf '~'" }).fixes;
  expect(fix?.command).toBe(`switchboard use p 'x; rm -rf '\\''~'\\'`);
});
