import { readFileSync, writeFileSync } from 'node:fs';
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
  expect(readFileSync(join(dir, 'seen.json.broken'), 'utf8')).toBe('{"seen":5}');
  const mistake = file.change(() => {
    throw new Error('a bug');
  });
  await expect(mistake).rejects.toThrow('a bug');
  expect(await file.change(({ seen }) => void seen.push('after'))).toMatchObject({ ok: true });
  expect(await file.read()).toEqual({ seen: ['after'] });
});
