import { expect, test } from 'vitest';
import { createBucket } from '../../../electron/api/http/limits.ts';

test('a bucket gives its burst, then as much as refills, and never more than the burst', () => {
  let now = 0;
  const bucket = createBucket({ burst: 2, perSecond: 1 }, () => now);
  const taken = () => [bucket.take(), bucket.take(), bucket.take()];
  expect(taken()).toEqual([true, true, false]);
  now = 1000;
  expect(taken()).toEqual([true, false, false]);
  now = 3_600_000;
  expect(taken()).toEqual([true, true, false]);
});
