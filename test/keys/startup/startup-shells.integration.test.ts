import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askShell } from '../../../electron/keys/environment/ask-shell.ts';
import { runCommand } from '../../../electron/keys/environment/run-command.ts';
import { addStartup, removeStartup, startupFile, type StartupDeps } from '../../../electron/keys/startup/startup.ts';
import { shells, type Shell } from '../../../electron/keys/startup/shells.ts';
import { shellProgram } from '../../support/shells.ts';
import { tempDir } from '../../support/temp.ts';
import { storeIn, valueOf } from '../../support/store.ts';

const oddId = `it's a "p" $HOME \`id\` \\ #1 %n (é)`;
const oddName = `it's $HOME "cli" \\ #é.cjs`;
const variable = 'SWITCHBOARD_TEST_KEY';
const door = 'cli';

/** A person’s folder, and a program in a place with an odd name that says what it was asked. */
function setUp(program: string, script = 'process.stdout.write(process.argv.slice(2).join("|") + "\\n")') {
  const home = tempDir();
  const path = join(home, oddName);
  writeFileSync(path, script);
  const env: NodeJS.ProcessEnv = { PATH: process.env['PATH'], HOME: home, SHELL: program, LANG: 'C.UTF-8' };
  const deps: StartupDeps = {
    env,
    platform: process.platform,
    homedir: home,
    store: storeIn(home),
    loginShell: null,
    keyCommand: (provider) => ({ command: process.execPath, args: [path, 'key', 'print', provider] }),
  };
  const file = startupFile(deps)?.path ?? '';
  return { home, env, deps, file, script: path };
}

const printing: Record<Shell, string[]> = {
  bash: ['-i', '-c', `printf %s "$${variable}"`],
  zsh: ['-i', '-c', `printf %s "$${variable}"`],
  sh: ['-l', '-c', `printf %s "$${variable}"`],
  fish: ['-i', '-c', `printf %s "$${variable}"`],
  nushell: ['-l', '-c', `print -n ($env.${variable}? | default "")`],
  powershell: ['-NoLogo', '-Command', `[Console]::Write($env:${variable})`],
};

const start = (program: string, shell: Shell, env: NodeJS.ProcessEnv) => {
  const ran = spawnSync(program, printing[shell], { env, encoding: 'utf8', input: '', timeout: 20_000 });
  return { value: ran.stdout, stderr: ran.stderr, code: ran.status };
};

describe.each(shells)('%s', (shell) => {
  test('reads the key when it starts, whatever the ID and the paths are called', async (context) => {
    const program = shellProgram(shell, context);
    const { env, deps, file } = setUp(program);
    const before = start(program, shell, env);
    // nushell writes its own at its first start.
    const text = existsSync(file) ? readFileSync(file, 'utf8') : null;
    valueOf(await addStartup(deps, { door, provider: oddId, variable }));
    const after = start(program, shell, env);
    expect(after).toEqual({ ...before, value: `key|print|${oddId}` });
    expect(start(program, shell, { ...env, [variable]: 'own' }).value).toBe('own');
    valueOf(await removeStartup(deps, { door, provider: oddId }));
    expect(existsSync(file) ? readFileSync(file, 'utf8') : null).toBe(text);
  });

  test('starts as quietly as before where Switchboard is gone, fails or has no key', async (context) => {
    const program = shellProgram(shell, context);
    const failing = 'console.error("no key"); process.exit(1)';
    for (const script of [null, failing, 'process.stderr.write("x"); throw new Error("broken")']) {
      const { env, deps, script: path } = setUp(program, script ?? failing);
      const before = start(program, shell, env);
      valueOf(await addStartup(deps, { door, provider: 'p', variable }));
      if (script === null) rmSync(path);
      expect(start(program, shell, env)).toEqual({ ...before, value: '' });
    }
  });

  test('is asked whether it has the variable, however much its start-up files say', async (context) => {
    const program = shellProgram(shell, context);
    const { env, deps, file } = setUp(program);
    const noise =
      shell === 'powershell' ? 'Write-Output noise' : shell === 'nushell' ? 'print noise' : 'echo noise; ls /nowhere';
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${noise}\n`);
    const ask = (name: string) =>
      askShell({
        program,
        kind: shell === 'sh' ? 'login-shell' : 'interactive-shell',
        variable: name,
        env,
        deadlineMs: 20_000,
        run: runCommand,
      });
    expect((await ask(variable)).visible).toBe('no');
    valueOf(await addStartup(deps, { door, provider: 'p', variable }));
    expect((await ask(variable)).visible).toBe('yes');
    expect((await ask('SWITCHBOARD_TEST_OTHER')).visible).toBe('no');
    valueOf(await removeStartup(deps, { door, provider: 'p' }));
    expect(readFileSync(file, 'utf8')).toBe(`${noise}\n`);
  });
});

describe('bash as Debian sets it up', () => {
  test('login shells, interactive or not, and other terminals all have it', async (context) => {
    const program = shellProgram('bash', context);
    const { home, env, deps } = setUp(program);
    writeFileSync(join(home, '.profile'), 'if [ -n "$BASH_VERSION" ]; then\n  . "$HOME/.bashrc"\nfi\n');
    writeFileSync(join(home, '.bashrc'), 'case $- in\n  *i*) ;;\n  *) return;;\nesac\nset -u\n');
    valueOf(await addStartup(deps, { door, provider: 'p', variable }));
    for (const flags of [['-l'], ['-i'], ['-l', '-i']]) {
      const ran = spawnSync(program, [...flags, '-c', `printf %s "$${variable}"`], {
        env,
        encoding: 'utf8',
        input: '',
      });
      expect(ran.stdout).toBe('key|print|p');
    }
  });
});

describe('the file', () => {
  test('keeps its mode, its symbolic link and its carriage returns', async (context) => {
    const program = shellProgram('bash', context);
    const { home, deps, file } = setUp(program);
    const real = join(home, 'dotfiles', 'bashrc');
    mkdirSync(dirname(real));
    writeFileSync(real, '# mine\r\nX=1');
    chmodSync(real, 0o640);
    symlinkSync(real, file);
    const planned = valueOf(await addStartup(deps, { door, provider: 'p', variable, dryRun: true }));
    expect(planned).toMatchObject({ changed: true, dryRun: true, path: file });
    expect(readFileSync(file, 'latin1')).toBe('# mine\r\nX=1');
    const done = valueOf(await addStartup(deps, { door, provider: 'p', variable }));
    expect(done.diff).toBe(planned.diff);
    expect(done.hash).toBe(planned.hash);
    expect(valueOf(await addStartup(deps, { door, provider: 'p', variable })).changed).toBe(false);
    expect(statSync(real).mode & 0o777).toBe(0o640);
    const other = await removeStartup(deps, { door, provider: 'p', expectedHash: 'ab' });
    expect(other).toMatchObject({ ok: false, fault: { id: 'config-changed' } });
    valueOf(await removeStartup(deps, { door, provider: 'p', expectedHash: done.hash }));
    expect(readFileSync(file, 'latin1')).toBe('# mine\r\nX=1');
    expect(valueOf(await removeStartup(deps, { door, provider: 'p' })).changed).toBe(false);
  });

  test('shows nothing of what stands around the line', async (context) => {
    const program = shellProgram('bash', context);
    const { deps, file } = setUp(program);
    writeFileSync(file, 'export GATEWAY=hunter2-canary\n');
    expect(valueOf(await addStartup(deps, { door, provider: 'p', variable })).diff).not.toContain('canary');
    expect(valueOf(await removeStartup(deps, { door, provider: 'p' })).diff).not.toContain('canary');
  });

  test('that may not be written is a fault, and a shell that is not known is refused', async () => {
    const { deps, file } = setUp('/bin/bash');
    writeFileSync(file, 'X=1\n');
    chmodSync(file, 0o400);
    expect(await addStartup(deps, { door, provider: 'p', variable })).toMatchObject({ fault: { id: 'write-failed' } });
    expect(readFileSync(file, 'utf8')).toBe('X=1\n');
    const tcsh = { ...deps, env: { SHELL: '/bin/tcsh' } };
    expect(await addStartup(tcsh, { door, provider: 'p', variable })).toMatchObject({
      fault: { id: 'unsupported-here' },
    });
    expect(await addStartup(deps, { door, provider: 'a\nb', variable })).toMatchObject({
      fault: { id: 'value-invalid' },
    });
  });
});

describe('a start-up file that never ends', () => {
  test.for(['bash', 'zsh', 'fish'] as const)('%s is given up, with all that it started', async (shell, context) => {
    const program = shellProgram(shell, context);
    const { home, env, file } = setUp(program);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      `${process.execPath} -e 'require("fs").writeFileSync("${home}/pid", String(process.pid)); setInterval(() => 0, 1000)'\n`,
    );
    const answer = await askShell({
      program,
      kind: 'interactive-shell',
      variable,
      env,
      deadlineMs: 3000,
      run: runCommand,
    });
    expect(answer).toMatchObject({ visible: 'unknown', detail: `${program} was not ready within 3 s.` });
    const pid = Number(readFileSync(join(home, 'pid'), 'utf8'));
    await expect.poll(() => existsSync(`/proc/${String(pid)}/exe`)).toBe(false);
  });
});
