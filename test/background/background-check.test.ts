import { expect, test } from 'vitest';
import type { Config, Fault } from '../../electron/api/contract.ts';
import { backgroundCheck, checkEveryMs, confirmAfterMs } from '../../electron/background/background-check.ts';
import { makeFault } from '../../electron/faults/words.ts';
import { standInBridge } from '../cli/stand-in.ts';
import { handClock } from '../support/hand-clock.ts';

const refused = makeFault('connection-refused', { provider: 'p' });
const config: Config = {
  ...{ home: { path: '/h', source: 'default', exists: true }, path: '/h/config.toml', exists: true, hash: '' },
  ...{ model: 'm', modelProvider: 'p', providers: [], fault: null },
};

/** The check over a connection whose state is set by hand. */
function setUp() {
  const is = { provider: 'p', fault: null as Fault | null, broken: null as Fault | null };
  const stand = standInBridge({
    // A file that cannot be read selects nothing.
    'config.read': () => ({
      ok: true,
      value: { ...config, modelProvider: is.broken ? null : is.provider, fault: is.broken },
    }),
    'model.list': () => ({
      ok: true,
      value: { models: [], lists: [], faults: is.fault ? { [is.provider]: is.fault } : {} },
    }),
  });
  const told: string[] = [];
  const hand = handClock();
  const wish = backgroundCheck({ bridge: stand.bridge, clock: hand.clock, notify: ({ id }) => told.push(id) });
  return { is, told, wish, calls: stand.calls, ...hand };
}

test('nothing is asked before it is wished, and nothing after', async () => {
  const { wish, calls, pass, waiting } = setUp();
  wish(false);
  await pass(checkEveryMs);
  expect(calls).toEqual([]);
  wish(true);
  await pass(0);
  wish(true);
  wish(false);
  await pass(10 * checkEveryMs);
  expect([calls.length, waiting()]).toEqual([2, []]);
});

test('no model is asked anything: the file is read, and the provider’s list', async () => {
  const { wish, calls, pass } = setUp();
  wish(true);
  await pass(checkEveryMs);
  expect(calls.map(({ verb, input }) => [verb, input])).toEqual([
    ['config.read', {}],
    ['model.list', { provider: 'p', refresh: true }],
    ['config.read', {}],
    ['model.list', { provider: 'p', refresh: true }],
  ]);
});

test('a turn from good to bad is told once, after a second look; so is the next turn', async () => {
  const { is, told, wish, pass } = setUp();
  wish(true);
  await pass(0);
  is.fault = refused;
  await pass(checkEveryMs);
  expect(told).toEqual([]);
  await pass(confirmAfterMs);
  expect(told).toEqual(['connection-refused']);
  await pass(checkEveryMs);
  await pass(checkEveryMs);
  expect(told).toHaveLength(1);
  is.fault = null;
  await pass(checkEveryMs);
  is.broken = makeFault('config-invalid-toml');
  await pass(checkEveryMs);
  await pass(confirmAfterMs);
  expect(told).toEqual(['connection-refused', 'config-invalid-toml']);
});

test('what mends itself before the second look is not told', async () => {
  const { is, told, wish, pass } = setUp();
  wish(true);
  await pass(0);
  is.fault = refused;
  await pass(checkEveryMs);
  is.fault = null;
  await pass(confirmAfterMs);
  await pass(checkEveryMs);
  expect(told).toEqual([]);
});

test('a provider that was never good is not told of, nor is one that was just selected', async () => {
  const { is, told, wish, pass } = setUp();
  is.fault = refused;
  wish(true);
  for (let looks = 0; looks < 3; looks += 1) await pass(checkEveryMs);
  is.fault = null;
  await pass(checkEveryMs);
  is.provider = 'q';
  is.fault = refused;
  for (let looks = 0; looks < 3; looks += 1) await pass(checkEveryMs);
  expect(told).toEqual([]);
});
