/** The languages that Switchboard speaks, as BCP 47 tags (the `lang` attribute of the page). */
export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];
/** What a person can wish: one of them, or whichever the system speaks. */
export type LanguageWish = 'system' | Language;

/**
 * The language for a wish. A Chinese of another region gets Simplified Chinese, which is nearer than English; a
 * language that there is no catalogue of gets the next that the person prefers, at last English.
 * @param locales BCP 47 tags in the order of preference, as the system tells them
 */
export function languageFor(wish: LanguageWish, locales: readonly string[]): Language {
  if (wish !== 'system') return wish;
  const primary = (tag: string) => tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
  for (const locale of locales) {
    const found = languages.find((language) => primary(language) === primary(locale));
    if (found) return found;
  }
  return 'en';
}

// https://www.w3.org/International/questions/qa-scripts: the scripts of today that are written from right to left.
const fromTheRight = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

/** How a language is written, for the `dir` attribute. @param tag a BCP 47 tag */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return fromTheRight.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}

// One person sits before one app, so the language is the process's own, not an argument of every sentence. The command
// line never changes it: scripts read its words.
let current: Language = 'en';

/** The language that the core's sentences are said in now. */
export const spoken = (): Language => current;

/** From now on the core's sentences are said in this language. What was said before stays as it is. */
export function speak(language: Language): void {
  current = language;
}
