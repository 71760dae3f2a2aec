import { describe, expect, test } from 'vitest';
import { desktopSees, fromLaunchctl, fromRegistry, fromSystemd } from '../../../electron/keys/environment/desktop.ts';
import type { CommandAnswer } from '../../../electron/keys/environment/run-command.ts';

const said = (stdout: string, code = 0): CommandAnswer => ({ ended: 'exit', code, stdout });
const silent: CommandAnswer = { ended: 'not-started', code: null, stdout: '' };

// As systemctl 252 of Debian 12 writes it.
const systemd = "HOME=/home/ada\nLANG=C.UTF-8\nGATEWAY_KEY=sk-1\nQUOTED=$'a b\\nGHOST=1'\nEMPTY=\nBLANK=$'  '\n";

test.each([
  ['GATEWAY_KEY', 'yes'],
  ['QUOTED', 'yes'],
  ['GATEWAY', 'no'],
  ['GHOST', 'no'],
  ['EMPTY', 'no'],
  ['BLANK', 'no'],
])('systemd’s user session: %s is %s', (variable, visible) => {
  expect(fromSystemd(variable, said(systemd), null).visible).toBe(visible);
});

test('launchctl answers with the value or with nothing, and exits with 0 either way', () => {
  expect(fromLaunchctl('A', said('sk-canary-1234567890\n')).visible).toBe('yes');
  expect(fromLaunchctl('A', said('')).visible).toBe('no');
  expect(fromLaunchctl('A', silent).visible).toBe('unknown');
});

// As reg.exe of Windows 11 writes it.
const registry =
  '\r\nHKEY_CURRENT_USER\\Environment\r\n' +
  '    Path    REG_EXPAND_SZ    %USERPROFILE%\\AppData\\Local\\Microsoft\\WindowsApps;\r\n' +
  '    GATEWAY_KEY    REG_SZ    sk-canary-1234567890\r\n    EMPTY    REG_SZ    \r\n\r\n';

test.each([
  ['gateway_key', 'yes'],
  ['EMPTY', 'no'],
  ['WindowsApps', 'no'],
])('the registry: %s is %s', (variable, visible) => {
  expect(fromRegistry(variable, said(registry)).visible).toBe(visible);
});

describe('which place is asked', () => {
  const asked = async (platform: NodeJS.Platform, answer: CommandAnswer, files: Record<string, string> = {}) => {
    const commands: string[] = [];
    const seen = await desktopSees('GATEWAY_KEY', {
      platform,
      env: {},
      homedir: '/home/ada',
      deadlineMs: 1000,
      run: async (program, args) => {
        commands.push([program, ...args].join(' '));
        return answer;
      },
      list: () => Object.keys(files),
      read: (path) => files[path.split('/').at(-1) ?? ''] ?? null,
    });
    return { ...seen, commands };
  };

  test('systemd on Linux, launchd on macOS, the registry on Windows', async () => {
    expect((await asked('linux', said(''))).commands).toEqual(['systemctl --user show-environment']);
    expect((await asked('darwin', said(''))).commands).toEqual(['launchctl getenv GATEWAY_KEY']);
    expect((await asked('win32', said(''))).commands).toEqual(['reg query HKCU\\Environment']);
  });

  test('environment.d counts from the next login on', async () => {
    const files = { '10-a.conf': '# keys\nGATEWAY_KEY=sk-canary-1234567890\n', 'b.txt': 'GATEWAY_KEY=x\n' };
    const seen = await asked('linux', said('HOME=/home/ada\n'), files);
    expect(seen.visible).toBe('no');
    expect(seen.detail).toContain('10-a.conf sets it from the next login on');
    expect(JSON.stringify(seen)).not.toContain('canary');
    expect((await asked('linux', said(''), { '10-a.conf': 'OTHER=1\n' })).detail).not.toContain('next login');
  });

  test('a system that does not answer is unknown, never a no', async () => {
    expect((await asked('linux', said('', 1))).visible).toBe('unknown');
    expect((await asked('darwin', silent)).visible).toBe('unknown');
    expect((await asked('win32', said('', 1))).visible).toBe('unknown');
  });
});
