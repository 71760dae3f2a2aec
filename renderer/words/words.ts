import type { App } from '../../electron/api/contract.ts';
import { en } from './en.ts';
import { formatFor, type Format } from './format.ts';

/** What a language must say. English is the measure: a language that lacks a message does not type-check. */
export type Words = typeof en;

export type Language = App['systemLanguage'];

/** Each language by its own name, so that who is lost in another finds it. */
export const languageNames: Record<Language, string> = { en: 'English', 'zh-CN': '简体中文' };
export const languages = Object.keys(languageNames) as Language[];

// A catalogue other than English must import nothing at run time, since the page's own chunk waits for it.
const catalogues: Record<Language, () => Words | Promise<Words>> = {
  en: () => en,
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
};

/**
 * The language that the page was handed out in: what its `<html lang>` says. Where there is no page, the one that the
 * build draws the first paint in, else English.
 */
const said = typeof document === 'undefined' ? (import.meta.env.DRAWN_LANGUAGE ?? 'en') : document.documentElement.lang;
export const language = languages.find((known) => known === said) ?? 'en';

// Only the language that is shown is loaded, before any screen is: what a screen says stands still once it is there.
const catalogue = await catalogues[language]();

export const words: Words & { format: Format } = { ...catalogue, format: formatFor(catalogue.locale) };
