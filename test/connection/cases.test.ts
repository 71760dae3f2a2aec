import { expect, test } from 'vitest';
import { faultsByStation } from '../../electron/faults/fault.ts';
import { stationCases } from './cases.ts';

const { codex, config, choice, key, address } = faultsByStation;

test.each([...codex, ...config, ...choice, ...key, ...address])('%s has two different cases at least', (id) => {
  const cases = stationCases.filter(({ fault }) => fault === id);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  const setUps = cases.map(({ name: _, fault: _fault, mentions: _mentions, codex: _codex, place, ...rest }) =>
    JSON.stringify([rest, place === undefined ? null : stationCases.findIndex((one) => one.place === place)]),
  );
  expect(new Set(setUps).size).toBeGreaterThanOrEqual(2);
});
