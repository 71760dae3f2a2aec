import { en } from './en.ts';

/** What a language must say. English is the measure: a language that lacks a message does not type-check. */
export type Words = typeof en;

export const words: Words = en;
