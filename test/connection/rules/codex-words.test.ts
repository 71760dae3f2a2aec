import { expect, test } from 'vitest';
import { diagnose } from '../../../electron/connection/diagnose.ts';
import { noFollowUps, noRun } from '../../../electron/connection/observations.ts';

/** A run with nothing between Codex and the gateway. */
const faultOf = (errorWords: string) =>
  diagnose({
    ...{ provider: 'p', providerName: 'P', baseUrl: 'http://a.test/v1', model: 'm', variable: null },
    ...{ keySource: { from: 'none' }, keyHere: {} },
    ...{ exchange: null, followUps: noFollowUps, address: null, settings: {}, seconds: 60 },
    codex: { ...noRun, exitCode: 1, errorWords },
  }).fault?.id;

test('Codex says of a closed connection something else than of one that did not come about', () => {
  expect(faultOf('stream disconnected before completion: error sending request')).toBe('connection-closed');
  expect(faultOf('Connection failed: error sending request')).toBe('unknown');
});
