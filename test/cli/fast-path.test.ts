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
