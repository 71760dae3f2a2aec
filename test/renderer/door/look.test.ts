import { expect, test } from 'vitest';
import { createLook, pausesAfterHope, pausesAfterLoss, steadyMs, type Tried } from '../../../renderer/door/look.ts';
import { handClock } from '../../support/hand-clock.ts';

/** A look whose tries come out as listed, the last for ever. */
function lookThat(...outcomes: Tried[]) {
  const hand = handClock();
  let time = 0;
  const told: string[] = [];
  let tries = 0;
  const look = createLook({
    attempt: async () => outcomes[Math.min(tries++, outcomes.length - 1)] ?? 'silent',
    tell: (state) => told.push(state),
    back: () => told.push('back'),
    wait: (ms) => new Promise((resolve) => void hand.clock.after(ms, resolve)),
    now: () => time,
  });
  const pass = async (ms: number) => {
    time += ms;
    await hand.pass(ms);
  };
  return { look, told, pass, tries: () => tries, waiting: hand.waiting };
}

test('what is there at the first try is not worth a word, but what was missed is read', async () => {
  const { look, told, pass } = lookThat('here');
  look.lost();
  expect(look.isHere()).toBe(false);
  await pass(0);
  expect(told).toEqual(['here', 'back']);
  expect(look.isHere()).toBe(true);
});

test('it tries a handful of times with growing pauses over half a minute, and then says so', async () => {
  const { look, told, pass, tries } = lookThat('silent');
  look.lost();
  const asked = look.willBeHere();
  await pass(0);
  expect([...new Set(told)]).toEqual(['looking']);
  for (const pause of pausesAfterLoss.slice(1)) await pass(pause);
  expect(tries()).toBe(pausesAfterLoss.length);
  expect(told.at(-1)).toBe('gone');
  expect(await asked).toBe(false);
  const total = pausesAfterLoss.reduce((sum, pause) => sum + pause, 0);
  expect(total).toBeGreaterThan(25_000);
  expect(total).toBeLessThan(35_000);
  await pass(600_000);
  expect(tries()).toBe(pausesAfterLoss.length);
});

test('a call that comes meanwhile waits, and goes through when it is found', async () => {
  const { look, pass } = lookThat('silent', 'silent', 'here');
  look.lost();
  const asked = look.willBeHere();
  const loaded = look.whenHere();
  for (const pause of pausesAfterLoss.slice(0, 3)) await pass(pause);
  expect(await asked).toBe(true);
  await loaded;
});

test('who cannot prove who they are is asked once and never again', async () => {
  const { look, told, pass, tries } = lookThat('unproven', 'here');
  look.lost();
  await pass(0);
  look.hope();
  look.lost();
  await pass(60_000);
  expect(told).toEqual(['gone']);
  expect(tries()).toBe(1);
});

test('hope cuts a pause short, and begins anew after the end', async () => {
  const { look, told, pass, tries } = lookThat(...pausesAfterLoss.map((): Tried => 'silent'), 'silent', 'here');
  look.lost();
  await pass(0);
  look.hope();
  await pass(0);
  expect(tries()).toBe(2);
  for (const pause of pausesAfterLoss.slice(2)) await pass(pause);
  expect(told.at(-1)).toBe('gone');
  look.hope();
  await pass(0);
  await pass(pausesAfterHope[1] ?? 0);
  expect(told.slice(-2)).toEqual(['here', 'back']);
});

test('a connection that breaks at once, again and again, is not tried without end; one that held is', async () => {
  const { look, told, pass, tries } = lookThat('here');
  look.lost();
  await pass(0);
  for (const pause of pausesAfterLoss.slice(1)) {
    look.lost();
    await pass(pause);
  }
  look.lost();
  await pass(0);
  expect(told.at(-1)).toBe('gone');
  expect(tries()).toBe(pausesAfterLoss.length);

  look.hope();
  await pass(0);
  await pass(steadyMs);
  told.length = 0;
  look.lost();
  await pass(0);
  expect(told).toEqual(['here', 'back']);
});

test('a door that says no is not looked for', async () => {
  const { look, told, pass, tries } = lookThat('here');
  look.refused();
  look.hope();
  await pass(60_000);
  expect(told).toEqual(['gone']);
  expect(tries()).toBe(0);
  expect(await look.willBeHere()).toBe(false);
});
