import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installWays } from '../../electron/codex/install-ways.ts';

const having =
  (...programs: string[]) =>
  async (program: string) =>
    programs.includes(program) ? `/usr/bin/${program}` : null;
const commands = async (platform: NodeJS.Platform, ...programs: string[]) =>
  (await installWays(platform, having(...programs))).map(({ command }) => command);

describe('the ways to install Codex', () => {
  test.each([
    ['darwin', ['brew', 'npm', 'curl'], ['homebrew', 'npm', 'installer']],
    ['darwin', ['curl'], ['installer']],
    ['linux', ['npm', 'brew'], ['npm']],
    ['linux', ['curl'], ['installer']],
    ['win32', ['powershell'], ['installer']],
    ['win32', ['npm', 'powershell'], ['npm', 'installer']],
  ] as const)('on %s with %s', async (platform, programs, by) => {
    expect((await installWays(platform, having(...programs))).map((way) => way.by)).toEqual(by);
  });

  test('are all given where none of their programs is found', async () => {
    expect(await commands('linux')).toHaveLength(2);
    expect(await commands('win32')).toHaveLength(2);
  });

  test('are those of Codex’s own README', async () => {
    const readme = readFileSync(join(import.meta.dirname, '../../node_modules/@openai/codex/README.md'), 'utf8');
    for (const platform of ['darwin', 'linux', 'win32'] as const)
      for (const command of await commands(platform)) expect(readme).toContain(`\n${command}\n`);
  });
});
