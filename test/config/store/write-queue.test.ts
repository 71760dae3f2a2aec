import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createWriteQueue } from '../../../electron/config/store/write-queue.ts';

it('runs tasks of one key in turn, those of others beside them, and goes on after a failure', async () => {
  const inTurn = createWriteQueue();
  const log: string[] = [];
  const task = (name: string, ms: number) => async () => {
    log.push(`${name} starts`);
    await wait(ms);
    log.push(`${name} ends`);
    if (name === 'b') throw new Error('b failed');
    return name;
  };
  const results = await Promise.allSettled([
    inTurn('x', task('a', 60)),
    inTurn('x', task('b', 1)),
    inTurn('x', task('c', 1)),
    inTurn('y', task('d', 1)),
  ]);
  expect(log).toEqual(['a starts', 'd starts', 'd ends', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
});
