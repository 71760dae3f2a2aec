import { expect, test } from 'vitest';
import { isKeyForName } from '../../../electron/config/secrets/secret-rules.ts';
import { isVariableName, usualVariable } from '../../../electron/config/providers/variable-name.ts';

test.each([
  'TOKEN_STATION_API_KEY',
  'OPENAI_API_KEY',
  'my_key',
  'A1',
  'AZURE_OPENAI_API_KEY_2024_PRODUCTION',
  'key_mine',
])('%s is a name', (name) => expect([isKeyForName(name), isVariableName(name)]).toEqual([false, true]));

test.each(['sk-abc', 'sk_live_1234', 'gsk_Zm9v', 'ghp_abcdef', 'c0ffee00c0ffee00c0ffee00c0ffee00'])(
  '%s is a key in the place of one',
  (key) => expect([isKeyForName(key), isVariableName(key)]).toEqual([true, false]),
);

test.each(['', '1A', 'A-B', 'A B', 'A=B', 'É'])('“%s” is neither', (name) =>
  expect([isKeyForName(name), isVariableName(name)]).toEqual([false, false]),
);

test('the usual variable is the preset’s, else made of the ID, and always a name', () => {
  expect(usualVariable('azure')).toBe('AZURE_OPENAI_API_KEY');
  expect(usualVariable('openrouter')).toBe('OPENROUTER_API_KEY');
  expect(usualVariable('my-gateway')).toBe('MY_GATEWAY_API_KEY');
  expect(usualVariable('9-lives')).toBe('KEY_9_LIVES_API_KEY');
});
