import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAwakeClock } from '../../../electron/api/http/awake-clock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('hours in which the machine was awake count, and hours in which it slept do not', async () => {
  const clock = createAwakeClock();
  await vi.advanceTimersByTimeAsync(3 * 3_600_000 + 7);
  expect(clock.now()).toBe(3 * 3_600_000 + 7);
  // In a sleep no timer runs, and the clock on the wall goes on.
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(clock.now()).toBeLessThan(3 * 3_600_000 + 120_000);
  // Nor does it go back where the wall's clock is set back.
  const before = clock.now();
  vi.setSystemTime(Date.now() - 3_600_000);
  expect(clock.now()).toBe(before);
  clock.stop();
});
