import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openStateFile } from '../../electron/state/state-file.ts';
import { tempDir } from '../support/temp.ts';

const shape = z.object({ seen: z.array(z.string()) });
const open = (stateDir: string) =>
  openStateFile({ stateDir, name: 'seen.json', shape, empty: (): z.output<typeof shape> => ({ seen: [] }) });

it('remembers between runs, and loses none of two changes at once', async () => {
  const dir = join(tempDir(), 'state');
  const file = open(dir);
  await Promise.all(['a', 'b'].map((name) => file.change(({ seen }) => void seen.push(name))));
  expect(await open(dir).read()).toEqual({ seen: ['a', 'b'] });
});

it('sets aside what does not fit, and goes on after a change that throws', async () => {
  const dir = tempDir();
  writeFileSync(join(dir, 'seen.json'), '{"seen":5}');
  const file = open(dir);
  expect(await file.read()).toEqual({ seen: [] });
  expect(readFileSync(join(dir, 'seen.json'), 'utf8')).toBe('{"seen":5}');
  const mistake = file.change(() => {
    throw new Error('a bug');
  });
  await expect(mistake).rejects.toThrow('a bug');
  expect(await file.change(({ seen }) => void seen.push('after'))).toMatchObject({ ok: true });
  expect(await file.read()).toEqual({ seen: ['after'] });
  expect(readFileSync(join(dir, 'seen.json.broken'), 'utf8')).toBe('{"seen":5}');
});

it('two that share the folder lose none of each other’s changes, and leave nothing else', async () => {
  const dir = tempDir();
  const files = [open(dir), open(dir)];
  const names = Array.from({ length: 20 }, (_, count) => String(count));
  await Promise.all(names.map((name, count) => files[count % 2]?.change(({ seen }) => void seen.push(name))));
  expect((await open(dir).read()).seen.sort()).toEqual(names.sort());
  expect(readdirSync(dir).sort()).toEqual(['locks', 'seen.json']);
});

it('a file that cannot be read counts as empty, and is not written over', async () => {
  const dir = tempDir();
  mkdirSync(join(dir, 'seen.json'));
  const file = open(dir);
  expect(await file.read()).toEqual({ seen: [] });
  const changed = await file.change(({ seen }) => void seen.push('x'));
  expect(changed).toMatchObject({ ok: false, fault: { id: 'write-failed' } });
  expect(readdirSync(join(dir, 'seen.json'))).toEqual([]);
});
