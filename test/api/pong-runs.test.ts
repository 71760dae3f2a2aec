import { expect, test } from 'vitest';
import { createPongRuns } from '../../electron/api/pong-runs.ts';
import type { StationReport } from '../../electron/connection/pong.types.ts';
import { failed } from '../../electron/faults/fault.ts';
import { makeFault } from '../../electron/faults/words.ts';

const report = (station: StationReport['station'], status: StationReport['status']): StationReport => ({
  ...{ station, status, detail: '', durationMs: null, fault: null },
});
const cancelled = failed(makeFault('cancelled'));

test('tells what a run has told so far, each station as it was told last, and then its end', async () => {
  const runs = createPongRuns();
  let finish: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (finish = resolve));
  const kept = runs.keep('r1', async (note) => {
    note(report('codex', 'running'));
    note(report('codex', 'ok'));
    note(report('config', 'running'));
    await gate;
    return cancelled;
  });
  const sofar = await runs.follow('r1', false);
  expect(sofar?.stations.map(({ station, status }) => `${station} ${status}`)).toEqual(['codex ok', 'config running']);
  expect(sofar?.end).toBeNull();
  const atTheEnd = runs.follow('r1', true);
  finish();
  expect((await atTheEnd)?.end?.reply).toEqual(cancelled);
  expect(await kept).toEqual(cancelled);
  expect((await runs.follow('r1', false))?.end?.reply).toEqual(cancelled);
});

test('knows nothing of another run, nor of one that broke', async () => {
  const runs = createPongRuns();
  expect(await runs.follow('r1', true)).toBeNull();
  const broken = runs.keep('r1', () => Promise.reject(new Error('a bug')));
  const atTheEnd = runs.follow('r1', true);
  await expect(broken).rejects.toThrow('a bug');
  expect(await atTheEnd).toBeNull();
});

test('forgets the oldest of many, never one that goes on', async () => {
  const runs = createPongRuns();
  void runs.keep('goes on', () => new Promise(() => undefined));
  for (let n = 0; n < 20; n += 1) await runs.keep(`r${String(n)}`, async () => cancelled);
  expect(await runs.follow('goes on', false)).toEqual({ stations: [], end: null });
  expect(await runs.follow('r0', false)).toBeNull();
  expect((await runs.follow('r19', false))?.end).not.toBeNull();
});
