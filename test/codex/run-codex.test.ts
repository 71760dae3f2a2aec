import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CodexProgram } from '../../electron/codex/codex.types.ts';
import { runCodex } from '../../electron/codex/run-codex.ts';
import { tempDir } from '../support/temp.ts';

/** A program in Codex's place: this script, run by node. */
function program(script: string): CodexProgram {
  const path = join(tempDir(), 'codex.mjs');
  writeFileSync(path, script);
  return { command: process.execPath, args: [path], version: '0.169.0', foundBy: 'test' };
}

const run = (script: string, more: Partial<Parameters<typeof runCodex>[1]> = {}) =>
  runCodex(program(script), { args: [], env: process.env, timeoutMs: 10_000, ...more });

/** Whether a process runs. One that has ended and waits for its parent to take notice (a zombie) does not. */
const alive = (pid: number) => {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
};

test('the answer, the events and the exit code', async () => {
  const seen: string[] = [];
  const events = [
    { type: 'thread.started' },
    { type: 'item.completed', item: { type: 'agent_message', text: 'pong' } },
    { type: 'turn.completed', usage: {} },
  ];
  const result = await run(events.map((event) => `console.log('${JSON.stringify(event)}');`).join('\n'), {
    onEvent: ({ type }) => seen.push(type),
  });
  expect(result).toMatchObject({
    exitCode: 0,
    message: 'pong',
    turnCompleted: true,
    errorWords: null,
    timedOut: false,
  });
  expect(seen).toEqual(['thread.started', 'item.completed', 'turn.completed']);
});

test('the words of a failed turn count more than the errors before it; plain words among the events do not matter', async () => {
  const result = await run(`
    console.log('Reading...');
    console.log('{"type":"error","message":"Reconnecting... 1/5"}');
    console.log('{"type":"turn.failed","error":{"message":"unexpected status 401"}}');
    console.log('{not json');
    process.exitCode = 1;`);
  expect(result).toMatchObject({ exitCode: 1, errorWords: 'unexpected status 401', message: null, turnFailed: true });
});

test('it runs in an empty folder of its own, which is gone afterwards', async () => {
  const result = await run(`
    import { readdirSync, writeFileSync } from 'node:fs';
    console.error(JSON.stringify([process.cwd(), readdirSync('.')]));
    writeFileSync('left-behind', 'x');`);
  const [folder, contents] = JSON.parse(result.stderr) as [string, string[]];
  expect(contents).toEqual([]);
  expect(existsSync(folder)).toBe(false);
});

test('stdin is closed, so that nothing waits for it', async () => {
  const result = await run(`process.stdin.on('end', () => console.error('ended')).resume();`);
  expect(result.stderr).toContain('ended');
});

test('at the deadline the whole tree goes, even what does not listen to SIGTERM', async () => {
  const file = join(tempDir(), 'pid');
  const result = await run(
    `import { spawn } from 'node:child_process';
     import { writeFileSync } from 'node:fs';
     const child = spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"], { stdio: 'inherit' });
     writeFileSync(${JSON.stringify(file)}, String(child.pid));
     process.on('SIGTERM', () => {});
     setInterval(() => {}, 1000);`,
    { timeoutMs: 1500 },
  );
  expect(result).toMatchObject({ timedOut: true, exitCode: null });
  const grandchild = Number(readFileSync(file, 'utf8'));
  await expect.poll(() => alive(grandchild)).toBe(false);
});

test('what outlives a Codex that ended by itself is ended, too', async () => {
  const file = join(tempDir(), 'pid');
  await run(`
    import { spawn } from 'node:child_process';
    import { writeFileSync } from 'node:fs';
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
    writeFileSync(${JSON.stringify(file)}, String(child.pid));
    child.unref();
    process.exit(0);`);
  const grandchild = Number(readFileSync(file, 'utf8'));
  await expect.poll(() => alive(grandchild)).toBe(false);
});

test('cancelling ends it, before the start as well', async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 300);
  expect(await run('setInterval(() => {}, 1000);', { signal: controller.signal })).toMatchObject({ cancelled: true });
  expect(await run('console.log(1)', { signal: AbortSignal.abort() })).toMatchObject({
    cancelled: true,
    exitCode: null,
  });
});

test('its output is bounded', async () => {
  const result = await run(`
    for (let i = 0; i < 3000; i++) console.log('{"type":"error","message":"again"}');
    process.stderr.write('x'.repeat(300000) + 'the end');`);
  expect(result.events.length).toBe(1000);
  expect(result.notices.length).toBe(20);
  expect(result.stderr.length).toBeLessThanOrEqual(16 * 1024);
  expect(result.stderr.endsWith('the end')).toBe(true);
});

test('a program that cannot be started is a value', async () => {
  const missing: CodexProgram = { command: '/nowhere/codex', args: [], version: '0.169.0', foundBy: 'test' };
  expect(await runCodex(missing, { args: [], env: {}, timeoutMs: 1000 })).toMatchObject({
    startError: 'ENOENT',
    exitCode: null,
  });
});
