import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { faultIds, type Fault } from '../../electron/faults/fault.ts';
import type { KeySource } from '../../electron/faults/facts.ts';
import { makeFault, type Facts } from '../../electron/faults/words.ts';
import { run } from '../cli/stand-in.ts';

const known: Facts = {
  provider: 'the other.one',
  providerName: 'The Other',
  model: 'openai/gpt-5.5',
  variable: 'OTHER_KEY',
  url: 'https://models.example.test/v1',
  host: 'models.example.test',
  path: '/home/ada/my config/config.toml',
  line: 4,
  column: 8,
  field: 'model_verbosity',
  value: 'experimental_bearer_token, env_key',
  suggestion: 'anthropic/claude-opus-4-8',
  words: 'It answered 407.',
  seconds: 90,
};

/** Wherever a key may come from. */
const keySources: KeySource[] = [
  { from: 'keychain' },
  {
    from: 'environment',
    variable: 'OTHER_KEY',
    setIn: [{ path: '/home/ada/my files/.bashrc', line: 7 }, { path: '/home/ada/.profile' }],
  },
  { from: 'env-file', variable: 'OTHER_KEY', setIn: [{ path: '/home/ada/my config/.env' }] },
  { from: 'config', setIn: [{ path: '/home/ada/my config/config.toml' }] },
  { from: 'auth-command', command: "op read 'op://Work/The Other/key'" },
  { from: 'codex-login' },
  { from: 'none' },
];

/** What the words may know, in the combinations that lead to other fixes. */
const variants: Facts[] = [
  known,
  { ...known, suggestion: undefined },
  { ...known, variable: undefined, value: undefined, words: undefined },
  { ...known, keychain: 'memory', value: 'OTHER_API_KEY', suggestion: undefined },
  { ...known, provider: 'openai', suggestion: undefined, variable: '--home' },
  ...keySources.flatMap((key): Facts[] => [
    { ...known, key, inTerminal: true },
    { ...known, key, keychain: 'memory' },
  ]),
  {},
];

const commands = [
  ...new Set(
    faultIds
      .flatMap((id): Fault[] => variants.map((facts) => makeFault(id, facts)))
      .flatMap(({ fixes }) => fixes.flatMap(({ command }) => command ?? [])),
  ),
];
const ours = commands.filter((command) => command.startsWith('switchboard '));

/** The words of each command as the shell hands them over. */
function asTyped(lines: readonly string[]): string[][] {
  const script = `switchboard() { for word; do printf '%s\\0' "$word"; done; printf '\\1'; }\n${lines.join('\n')}\n`;
  const typed = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
  return typed
    .split('\u0001')
    .slice(0, -1)
    .map((line) => line.split('\0').slice(0, -1));
}

const typed = asTyped(ours);
test.each(ours.map((command, index) => ({ command, words: typed[index] ?? [] })))(
  '$command is one of our commands',
  async ({ words }) => {
    const { code, stderr, calls } = await run(words, { stdin: 'sk-practice-0123456789\n' });
    // The core of the stand-in answers nothing: that is exit code 1. Wrong usage, which asks it nothing, is 2.
    expect([code, stderr.includes('no answer for')]).toEqual([1, true]);
    expect(calls.length).toBeGreaterThan(0);
  },
);

test('there are many of them, and a shell takes every other one', () => {
  expect(ours.length).toBeGreaterThan(20);
  for (const command of commands) execFileSync('sh', ['-n', '-c', command]);
});
