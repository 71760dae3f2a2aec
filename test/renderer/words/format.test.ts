import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../renderer/words/format.ts';

const now = Date.parse('2026-11-03T14:05:00Z');
const before = (seconds: number) => new Date(now - seconds * 1000).toISOString();

describe.each([
  { locale: 'en-GB', ago: ['now', '5 minutes ago', '2 hours ago', 'yesterday', '3 months ago'], short: /^2 ?hr? ago$/ },
  { locale: 'zh-CN', ago: ['现在', '5分钟前', '2小时前', '昨天', '3个月前'], short: /^2小时前$/ },
])('in $locale', ({ locale, ago, short }) => {
  const format = formatFor(locale);

  it('says how long ago something was', () => {
    const spans = [3, 300, 7300, 90_000, 8_000_000];
    expect(spans.map((seconds) => format.ago(before(seconds), now))).toEqual(ago);
    expect(format.agoShort(before(7300), now)).toMatch(short);
    expect(format.ago(before(-60), now)).toBe(ago[0]);
  });

  it('writes figures as they are written there', () => {
    expect(format.count(5000)).toBe('5,000');
    expect([0, 1.25, 0.0004].map(format.dollars)).toEqual(['$0.00', '$1.25', '$0.0004']);
    expect([640, 2440].map(format.duration)).toEqual(['640 ms', '2.4 s']);
    expect([900, 272_000, 1_048_576].map(format.tokens)).toEqual(['900', '272k', '1M']);
  });
});

it('writes a date in the order of the language', () => {
  const local = '2026-11-03T14:05:00';
  expect(formatFor('en-GB').time(local)).toMatch(/^3 November 2026(,| at) 14:05$/);
  expect(formatFor('zh-CN').time(local)).toBe('2026年11月3日 14:05');
});
