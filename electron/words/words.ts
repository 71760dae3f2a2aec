import * as en from './en/index.ts';
import { spoken, type Language } from './language.ts';
import * as zhCN from './zh-CN/index.ts';

/**
 * What the core says to a person, beside the faults' words. English is the measure: a language that lacks a message does
 * not type-check.
 */
export type Words = typeof en;

const catalogues: Record<Language, Words> = { en, 'zh-CN': zhCN };

/** The core's sentences in a language, for who does not decide which one is spoken. */
export const wordsIn = (language: Language): Words => catalogues[language];

/** The core's sentences in the language that is spoken now. Asked for when a sentence is made, never kept. */
export const words = (): Words => catalogues[spoken()];
