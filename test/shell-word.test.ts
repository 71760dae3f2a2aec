import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faultIds } from '../electron/faults/fault.ts';
import { makeFault } from '../electron/faults/words.ts';
import { launchCommand } from '../electron/models/launch-command.ts';
import { shellWord } from '../electron/shell-word.ts';
import { shellProgram } from './support/shells.ts';
import { tempDir } from './support/temp.ts';

const words = [
  ...['acme/fast:free', '', "it's", "'; touch pwned; '", "\\'; touch pwned; '", "x\\';touch pwned;#", 'ends with \\'],
  ...['C:\\two\\\\three', '$(touch pwned)`touch pwned`', '=ls', '!!', '~', 'two\u2019s'],
];
const plain = { bash: '--norc', zsh: '-f', fish: '--no-config' } as const;

it.for(['bash', 'zsh', 'fish'] as const)('%s reads back every word, and runs nothing', (shell, context) => {
  const program = shellProgram(shell, context);
  const cwd = tempDir();
  const script = words.map((word) => `printf '%s|' ${shellWord(word)}`).join('\n');
  const ran = spawnSync(program, [plain[shell], '-c', script], { cwd, encoding: 'utf8' });
  expect(ran.stdout).toBe(`${words.join('|')}|`);
  expect(readdirSync(cwd)).toEqual([]);
});

it.each([
  ['acme/fast:free', 'acme/fast:free'],
  ['C:\\two', 'C:\\two'],
  ["';calc;'", "''';calc;'''"],
  ['\u2019;calc;\u2018', "'\u2019\u2019;calc;\u2018\u2018'"],
  ['a,b', "'a,b'"],
  ['$(calc)`calc`', "'$(calc)`calc`'"],
  ['', "''"],
])('PowerShell takes %j as one word, written %s', (text, written) => {
  expect(shellWord(text, 'powershell')).toBe(written);
});

it('what a terminal would take for a key that was pressed is in no command', () => {
  expect(launchCommand('m\u001b[201~\rtouch pwned\n\u0003', 'p\u0015', null)).not.toMatch(/\p{Cc}/u);
});

it('what turns the direction of writing is in no command: it reads as it looks', () => {
  const turned = 'a\u202eb\u2066c\u200fd';
  const facts = { provider: turned, model: turned, suggestion: turned, host: turned, path: turned, words: '407' };
  const commands = faultIds.flatMap((id) => makeFault(id, facts).fixes.flatMap(({ command }) => command ?? []));
  expect([...commands, shellWord(turned)].filter((command) => /\p{Bidi_Control}/u.test(command))).toEqual([]);
});

it.for(['bash', 'fish'] as const)('%s runs nothing that the words of a fault hold', (shell, context) => {
  const program = shellProgram(shell, context);
  const cwd = tempDir();
  const odd = "a'$(/bin/touch pwned)\\'; /bin/touch pwned #`/bin/touch pwned`\n/bin/touch pwned\n";
  const facts = {
    ...{ provider: odd, providerName: odd, model: odd, suggestion: odd, value: odd, variable: odd, field: odd },
    ...{ path: odd, host: odd, url: `http://${odd}`, words: odd },
  };
  const commands = faultIds.flatMap((id) => makeFault(id, facts).fixes.flatMap(({ command }) => command ?? []));
  expect(commands.length).toBeGreaterThan(20);
  // Nothing is found on this PATH: what a command names is not run, and what is hidden in it would be.
  const env = { PATH: '/nowhere', HOME: tempDir() };
  for (const command of new Set(commands)) {
    spawnSync(program, [plain[shell], '-c', command], { cwd, env });
    expect([command, readdirSync(cwd)]).toEqual([command, []]);
  }
});
