import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquireLock, isAbandoned } from '../../../electron/config/files/process-lock.ts';
import { tempDir } from '../../support/temp.ts';

const record = (pid: number, host = hostname()) => ({ pid, host, token: 'theirs' });

describe('a lock', () => {
  it('has one holder at a time, and goes when it is released', async () => {
    const path = join(tempDir(), 'a.lock');
    const first = await acquireLock(path);
    expect(await first?.stillHeld()).toBe(true);
    expect(await acquireLock(path, 50)).toBeNull();
    await first?.release();
    expect(existsSync(path)).toBe(false);
    const second = await acquireLock(path, 50);
    expect(await second?.stillHeld()).toBe(true);
    expect(await first?.stillHeld()).toBe(false);
    await first?.release();
    expect(await second?.stillHeld()).toBe(true);
  });

  it('passes from a process that is gone to the next one at once', async () => {
    const path = join(tempDir(), 'a.lock');
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    writeFileSync(path, JSON.stringify(record(child.pid ?? 0)));
    expect(await acquireLock(path, 1000)).not.toBeNull();
  });

  it('that nobody signed is taken once it is old', async () => {
    const path = join(tempDir(), 'a.lock');
    writeFileSync(path, '');
    expect(await acquireLock(path, 50)).toBeNull();
    const old = new Date(Date.now() - 5000);
    utimesSync(path, old, old);
    expect(await acquireLock(path, 1000)).not.toBeNull();
  });

  it.each([
    ['a living holder', { record: record(1), ageMs: 1000 }, false],
    ['a dead holder', { record: record(2), ageMs: 0 }, true],
    ['a dead pid of another machine', { record: record(2, 'elsewhere'), ageMs: 1000 }, false],
    ['a holder that froze', { record: record(1), ageMs: 61_000 }, true],
  ])('of %s', (_what, lock, abandoned) => {
    expect(isAbandoned(lock, { host: hostname(), isAlive: (pid) => pid === 1 })).toBe(abandoned);
  });
});
