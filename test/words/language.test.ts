import { describe, expect, it } from 'vitest';
import { directionOf, languageFor } from '../../electron/words/language.ts';

describe('the language', () => {
  it.each([
    [['zh-CN'], 'zh-CN'],
    [['zh-Hans-SG'], 'zh-CN'],
    [['zh_TW.UTF-8'], 'zh-CN'],
    [['fr-FR', 'zh-CN', 'en'], 'zh-CN'],
    [['fr-FR', 'en-US', 'zh-CN'], 'en'],
    [['fr-FR'], 'en'],
    [['C'], 'en'],
    [[], 'en'],
  ])('of a system that prefers %j is %s', (locales, language) => {
    expect(languageFor('system', locales)).toBe(language);
  });

  it('is what was wished, whatever the system speaks', () => {
    expect(languageFor('en', ['zh-CN'])).toBe('en');
    expect(languageFor('zh-CN', ['en-US'])).toBe('zh-CN');
  });
});

it.each([
  ['en', 'ltr'],
  ['zh-CN', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['uz-Arab', 'rtl'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
