import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import {
  codexAmong,
  countRunningCodex,
  readPs,
  readTasklist,
  type SeenProcess,
} from '../../electron/codex/running-codex.ts';
import { tempDir } from '../support/temp.ts';

const process_ = (pid: number, parent: number, command: string, more: Partial<SeenProcess> = {}): SeenProcess => ({
  ...{ pid, parent, command: command.split(' '), cwd: null, home: null, ...more },
});
const among = (...all: SeenProcess[]) => codexAmong(all, { ownPid: 50, home: '/h' }).map(({ pid }) => pid);

it('counts a Codex once, with its launcher and what it started itself', () => {
  expect(
    among(
      process_(10, 1, 'node /x/codex.js'),
      process_(11, 10, '/x/vendor/codex resume', { home: '/h' }),
      process_(12, 11, '/x/vendor/codex app-server', { home: '/h' }),
      process_(13, 1, 'codex.exe'),
    ),
  ).toEqual([11, 13]);
});

it('counts none of another home, none of our own, and nothing that is only named alike', () => {
  expect(
    among(
      process_(50, 1, 'node cli.js'),
      process_(51, 50, 'node codex.js'),
      process_(52, 51, '/x/codex exec', { home: '/h' }),
      process_(60, 1, '/x/codex', { home: '/other' }),
      process_(61, 1, '/x/codex exec', { home: '/h', cwd: '/tmp/switchboard-run-abc' }),
      process_(62, 1, 'vim codex'),
      process_(63, 1, '/x/codex-notes'),
    ),
  ).toEqual([]);
});

it('reads what ps and tasklist print', () => {
  expect(readPs('  12     1 /opt/bin/codex resume\n 13 12 vim codex\n')).toMatchObject([
    { pid: 12, parent: 1, command: ['/opt/bin/codex', 'resume'] },
    { pid: 13, parent: 12 },
  ]);
  expect(readTasklist('"codex.exe","4711","Console","1","52,000 K"\r\n')).toMatchObject([
    { pid: 4711, command: ['codex.exe'] },
  ]);
  expect(readTasklist('INFO: No tasks are running which match the specified criteria.\r\n')).toEqual([]);
});

it.runIf(process.platform === 'linux')('finds a real process of this home, and not of another', async () => {
  const home = tempDir();
  const program = join(tempDir(), 'codex');
  copyFileSync('/bin/sleep', program);
  chmodSync(program, 0o755);
  // By way of a shell that leaves, so that it is no child of this process.
  const shell = spawn('/bin/sh', ['-c', `"${program}" 30 >/dev/null 2>&1 & echo $!`], { env: { CODEX_HOME: home } });
  const [pid] = (await once(shell.stdout.setEncoding('utf8'), 'data')) as [string];
  onTestFinished(() => void process.kill(Number(pid)));
  await once(shell, 'close');
  expect(await countRunningCodex(home)).toBe(1);
  expect(await countRunningCodex(tempDir())).toBe(0);
});
