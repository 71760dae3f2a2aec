import { expect, it } from 'vitest';
import type { Status } from '../../../electron/api/contract.ts';
import { stationOf as coreStationOf, faultIds, stations } from '../../../electron/faults/fault.ts';
import { stationOf, stationOrder } from '../../../renderer/line/station-of.ts';
import { stationsOfPong, stationsOfStatus } from '../../../renderer/line/stations.ts';

const status: Status = {
  home: { path: '/home/ada/.codex', source: 'default', exists: true },
  codex: { path: '/usr/bin/codex', version: '0.169.0', foundBy: 'PATH' },
  provider: { value: 'token_station', by: 'user', where: null, name: 'Token Station' },
  model: { value: 'openai/gpt-5.5', by: 'user', where: null },
  key: null,
  keychain: { place: 'keychain', state: 'available', reason: null },
  fault: null,
  layers: [],
  warnings: [],
};
const fault = { id: 'codex-too-old' as const, title: 'Old', cause: '', evidence: '', fixes: [] };

it('draws the stations of the core, in its order', () => {
  expect(stationOrder).toEqual(stations);
});

it('places each fault of the line at the station where the core places it', () => {
  for (const id of faultIds) {
    const core = coreStationOf(id);
    if (core) expect(stationOf(id), id).toBe(core);
  }
});

it('shows nothing green before a pong, and what is already wrong', () => {
  expect(stationsOfStatus(status).map(({ state }) => state)).toEqual(Array(9).fill('idle'));
  const wrong = stationsOfStatus({ ...status, fault });
  expect(wrong[0]).toMatchObject({ station: 'codex', state: 'fail', fault });
  expect(stationsOfStatus({ ...status, warnings: [fault] })[0]?.state).toBe('warn');
});

it('says of no station that it is not checked where it is already seen to be wrong', () => {
  const gone = { ...fault, id: 'codex-not-found' as const };
  const [codex, config] = stationsOfStatus({ ...status, codex: null, fault: gone });
  expect(codex).toMatchObject({ state: 'fail', detail: 'stops here' });
  expect(config).toMatchObject({ state: 'idle', detail: 'not checked' });
  const unread = stationsOfStatus({ ...status, fault: { ...fault, id: 'config-invalid-toml' } });
  expect(unread[1]).toMatchObject({ state: 'fail', detail: 'stops here' });
});

it('tells stations that wait from those that were not reached', () => {
  const report = { station: 'codex' as const, status: 'ok' as const, detail: '0.169.0', durationMs: 4, fault: null };
  expect(stationsOfPong([report], true)[1]?.detail).toBe('waiting');
  expect(stationsOfPong([report], false)[1]?.detail).toBe('not reached');
  expect(stationsOfPong([report], false)[0]).toMatchObject({ state: 'ok', detail: '0.169.0' });
});
