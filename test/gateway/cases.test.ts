import { expect, test } from 'vitest';
import { faultsByStation, type FaultId } from '../../electron/faults/fault.ts';
import { faultCases } from './cases.ts';
import { oddAnswers } from './odd-answers.ts';

const { gateway, model, stream, answer } = faultsByStation;
const ofGateways: readonly FaultId[] = [...gateway, ...model, ...stream, ...answer];

/** What makes two cases different: what the server does, and what is asked of it. */
const ways = (id: FaultId) =>
  new Set(
    faultCases
      .filter(({ fault }) => fault === id)
      .map(({ script, model: asked, path }) => JSON.stringify([script, asked, path])),
  );

test.each(ofGateways)('%s has at least two different cases', (id) => {
  expect(ways(id).size).toBeGreaterThanOrEqual(2);
});

test('unknown has at least four', () => {
  expect(ways('unknown').size).toBeGreaterThanOrEqual(4);
});

test('no two cases have the same name', () => {
  for (const cases of [faultCases, oddAnswers]) {
    const names = cases.map(({ name, fault }) => `${fault}: ${name}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  }
});
