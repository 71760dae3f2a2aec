import { expect, it } from 'vitest';
import { isKeyPrint } from '../../electron/cli/fast-path.ts';

it.each([
  ['key print token_station', true],
  ['--home /srv/codex key print token_station', true],
  ['key print', false],
  ['key print a b', false],
  ['key print --help', false],
  ['--json key print a', false],
  ['key set a', false],
  ['--home key print a', false],
  ['', false],
])('%j: %j', (line, expected) => {
  expect(isKeyPrint(line.split(' '))).toBe(expected);
});

it('takes what the keychain’s command may carry', () => {
  expect(isKeyPrint(['--home=/srv/codex', 'key', 'print', 'a'])).toBe(true);
  expect(isKeyPrint(['key', 'print', '--', '-odd'])).toBe(true);
  expect(isKeyPrint(['key', 'print', '--', 'a', 'b'])).toBe(false);
  expect(isKeyPrint(['key', 'print', 'a', '--json'])).toBe(false);
});
