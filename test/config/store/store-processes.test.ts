import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConfigStore } from '../../../electron/config/store/store.ts';
import { bundle } from '../../support/bundle.ts';
import { editEngine } from '../../../electron/config/engine/edit-engine.ts';
import { testStore, valueOf } from '../../support/store.ts';

/** How often a writer is killed. */
const kills = Number(process.env['SWITCHBOARD_KILLS'] ?? 40);
/** How long writers and an editor work on one file. */
const seconds = Number(process.env['SWITCHBOARD_SECONDS'] ?? 5);
let folder: string;
let script: string;
let editor: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'switchboard-writer-'));
  script = await bundle('test/support/writer-process.ts');
  editor = await bundle('test/support/editor-process.ts');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function startProcess(entry: string, args: string[]) {
  const child = spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, said] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, said }));
  return { child, ended, ready: once(child.stdout, 'data'), out: () => out };
}

const writer = (homePath: string, stateDir: string, name: string, count: number) =>
  startProcess(script, [homePath, stateDir, name, String(count)]);

describe('a writer that is killed at any moment', () => {
  it(
    `leaves the file whole, nothing behind, and a history that tells the truth, ${String(kills)} times`,
    async () => {
      const { store, homePath, stateDir, config } = testStore();
      const comment = `mine = "${'mine '.repeat(400)}"\n`;
      for (let run = 0; run < kills; run++) {
        writeFileSync(config, comment);
        const { child, ended, ready } = writer(homePath, stateDir, `run${String(run)}`, 1000);
        await ready;
        await wait(Math.random() * 60);
        child.kill('SIGKILL');
        await ended;
        const text = readFileSync(config, 'utf8');
        const written = text.slice(comment.length).split('\n').slice(0, -1);
        expect(text.startsWith(comment)).toBe(true);
        expect(written).toEqual(written.map((_line, index) => `run${String(run)}_${String(index)} = ${String(index)}`));
        const last = (await store.history()).at(-1);
        if (written.length > 0) {
          expect(valueOf(await store.undo({ door: 'cli', dryRun: true })).undid).toBe(last?.id);
        }
        const edits = [{ kind: 'set' as const, path: ['after'], value: run }];
        valueOf(await store.write({ file: 'config.toml', edits, asked: 'after the kill', door: 'cli' }));
        expect(readFileSync(config, 'utf8')).toBe(`${text}after = ${String(run)}\n`);
        expect(readdirSync(homePath)).toEqual(['config.toml']);
        expect(readdirSync(join(stateDir, 'locks'))).toEqual([]);
        expect(readdirSync(join(stateDir, 'history')).filter((name) => !/^\d+\.json$/.test(name))).toEqual([]);
      }
    },
    60_000 + kills * 5000,
  );
});

describe('writers at once', () => {
  it('lose no update', async () => {
    const { homePath, stateDir, config } = testStore();
    const one = writer(homePath, stateDir, 'one', 25);
    const two = writer(homePath, stateDir, 'two', 25);
    expect(await Promise.all([one.ended, two.ended])).toEqual([
      { code: 0, said: '' },
      { code: 0, said: '' },
    ]);
    const lines = readFileSync(config, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    const expected = ['one', 'two'].flatMap((name) =>
      Array.from({ length: 25 }, (_, at) => `${name}_${String(at)} = ${String(at)}`),
    );
    expect(lines.sort()).toEqual(expected.sort());
  });
});

describe('two writers and an editor that knows no lock', () => {
  it.each(['rename', 'in place'])(
    `lose no update in ${String(seconds)} seconds: %s`,
    async (kind) => {
      const { homePath, stateDir, config } = testStore();
      writeFileSync(config, 'first = true\n');
      const started = [
        startProcess(script, [homePath, stateDir, 'one', 'Infinity', String(seconds)]),
        startProcess(script, [homePath, stateDir, 'two', 'Infinity', String(seconds)]),
        startProcess(editor, [config, 'editor', String(seconds), kind]),
      ];
      const ended = await Promise.all(started.map((one) => one.ended));
      expect(ended.map(({ code, said }) => ({ code, said }))).toEqual(Array(3).fill({ code: 0, said: '' }));
      const last = started.map((one) => one.out().trim().split('\n').at(-1)?.split(' ').map(Number) ?? []);
      const counts = last.map(([count = 0]) => count);
      const [one = 0, two = 0, editors = 0] = last.map(([, paused = 0]) => paused);
      expect(Math.min(...counts)).toBeGreaterThan(0);
      const expected = ['one', 'two', 'editor'].flatMap((name, index) =>
        Array.from({ length: counts[index] ?? 0 }, (_, at) => `${name}_${String(at)} = ${String(at)}`),
      );
      const lines = readFileSync(config, 'utf8').split('\n').slice(1, -1);
      const lost = expected.filter((line) => !lines.includes(line));
      if (seconds > 10)
        console.log(`${String(seconds)} s, ${kind}: ${counts.join(' + ')} updates, ${String(lost.length)} lost`);
      // The one save that cannot be seen is made between the two calls of a swap, or after the editor's own look.
      const [ours, theirs] = [
        lost.filter((line) => !line.startsWith('editor')),
        lost.filter((line) => line.startsWith('editor')),
      ];
      expect(theirs.slice(one + two)).toEqual([]);
      expect(ours.slice(editors)).toEqual([]);
      expect(readdirSync(homePath).filter((name) => name !== 'config.toml.editor')).toEqual(['config.toml']);
    },
    60_000 + seconds * 3000,
  );
});

describe('a disk that takes no more', () => {
  it('is named, and leaves the file and its folder as they were', async () => {
    const { homePath, stateDir, config } = testStore();
    const text = `mine = "${'mine '.repeat(2000)}"\n`;
    writeFileSync(config, text);
    // Eight blocks of 512 bytes: what is written beyond them fails in the middle, as on a full disk.
    const limited = spawnSync(
      'sh',
      ['-c', 'ulimit -f 8; exec "$0" "$@"', process.execPath, script, homePath, stateDir, 'w', '1'],
      {
        encoding: 'utf8',
      },
    );
    expect([limited.status, limited.stderr]).toEqual([1, expect.stringContaining('write-failed')]);
    expect(limited.stderr).toContain('EFBIG');
    expect(readFileSync(config, 'utf8')).toBe(text);
    expect(readdirSync(homePath)).toEqual(['config.toml']);
    expect(readdirSync(join(stateDir, 'locks'))).toEqual([]);
    const store = createConfigStore({ home: { path: homePath, source: 'flag' }, stateDir, engine: editEngine });
    const edits = [{ kind: 'set' as const, path: ['after'], value: 1 }];
    valueOf(await store.write({ file: 'config.toml', edits, asked: 'with room again', door: 'cli' }));
    expect(readFileSync(config, 'utf8')).toBe(`${text}after = 1\n`);
    expect(readdirSync(join(stateDir, 'history'))).toEqual(['1.json']);
  });
});
