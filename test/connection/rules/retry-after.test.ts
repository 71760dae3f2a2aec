import { expect, test } from 'vitest';
import { retryAfter } from '../../../electron/connection/rules/retry-after.ts';

test.each<[string, Record<string, string>, string, number | undefined]>([
  ['seconds', { 'retry-after': '20' }, '', 20],
  ['a part of a second', { 'retry-after': '0.4' }, '', 1],
  ['milliseconds', { 'retry-after-ms': '1500' }, '', 2],
  [
    'a date, beside that of the answer',
    { 'retry-after': 'Mon, 02 Mar 2026 10:01:30 GMT', date: 'Mon, 02 Mar 2026 10:00:00 GMT' },
    '',
    90,
  ],
  [
    'a date that has gone by',
    { 'retry-after': 'Mon, 02 Mar 2026 09:00:00 GMT', date: 'Mon, 02 Mar 2026 10:00:00 GMT' },
    '',
    0,
  ],
  ['a date alone, which tells nothing', { 'retry-after': 'Mon, 02 Mar 2026 10:01:30 GMT' }, '', undefined],
  ['words: OpenAI', {}, 'please try again in 7m12s. visit', 432],
  ['words: OpenAI, short', {}, 'please try again in 320ms.', 1],
  ['words: Azure', {}, 'please retry after 26 seconds.', 26],
  ['words: Gemini', {}, 'please retry in 34.07s.', 35],
  ['words without a time', {}, 'please try again in a while', undefined],
  ['nothing', {}, 'too many requests', undefined],
])('%s', (_, headers, said, expected) => {
  expect(retryAfter({ headers }, said)).toBe(expected);
});
