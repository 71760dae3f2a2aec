import { describe, expect, it } from 'vitest';
import { shellWord } from '../../../electron/shell-word.ts';
import { commandWords } from '../../../renderer/parts/command-words.ts';
import { fixAction } from '../../../renderer/parts/fix-action.ts';

/** What the core may have to write as one word of a command. */
const texts = [
  'https://a.example/v1',
  'https://a.example/v 1?x=1&y=$HOME',
  'openai/gpt-5.5',
  '',
  "it's",
  "'",
  "''",
  "'quoted'",
  'C:\\Users\\me\\models',
  'C:\\Users\\me\\my models\\',
  '\\\\server\\share\\models',
  '\\\\server\\my share',
  'ends with a backslash\\',
  "a\\'b",
  'two\\\\backslashes',
  '\\',
  'it’s “so”',
  'größe 模型',
  '@model,%x',
];

describe.each(['posix', 'fish', 'powershell'] as const)('a command for %s', (shell) => {
  // One and two backslashes alone are written the same by all: they name no file and no model.
  it.each(texts.filter((text) => shell !== 'powershell' || text !== '\\'))('is read back: %s', (text) => {
    const command = `switchboard provider set ${shellWord(text, shell)} base_url=${shellWord(text, shell)} last`;
    expect(commandWords(command)).toEqual(['switchboard', 'provider', 'set', text, `base_url=${text}`, 'last']);
  });
});

it.each(['use lab $(whoami)', 'use lab `id`', 'a | b', 'a > b', 'a; b', 'a && b', 'use "lab"', "'a' $b"])(
  '%s uses more of a shell than words',
  (command) => {
    expect(commandWords(command)).toBeNull();
  },
);

it('a path of Windows that a fix carries arrives whole', () => {
  const command = 'switchboard provider set lab auth.cwd=C:\\Users\\me';
  expect(fixAction({ id: 'set-cwd', label: '', automatic: true, command }, 'unknown')).toEqual({
    ...{ do: 'set-field', field: 'auth.cwd', value: 'C:\\Users\\me' },
  });
});
