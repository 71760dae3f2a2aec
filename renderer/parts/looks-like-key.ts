import { masked } from './report.ts';

/** Google's keys; what no person types: letters and digits in one long run, or a UUID, as some gateways give them out. */
const unspoken = [
  /\bAIza[\w-]{12,}/,
  /(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{28,}/,
  /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/i,
];

/** Whether a text that is to be no secret, such as a model's ID, is a key in the wrong field. */
export const looksLikeKey = (text: string): boolean =>
  masked(text) !== text || unspoken.some((form) => form.test(text));

/** What keys begin with, and no model's ID does; a run that is too long for a word already; the first group of a UUID. */
const begun = [
  /^(?:[gr]?sk|pk|key|tok|xai)[-_]/,
  /^AIza/,
  /^Bearer\b/i,
  /(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{16,}$/,
  /^[0-9a-f]{8}-/i,
];

/** The same while it is typed: the beginning of a key is no more to be kept than the whole. */
export const beginsLikeKey = (text: string): boolean =>
  looksLikeKey(text) || begun.some((form) => form.test(text.trimStart()));

/** A word, words as `TokenStation` joins them, capitals, with a number at the end; or a date. */
const written = /^(?:(?:[A-Z]?[a-z]+(?:[A-Z][a-z]{2,})*|[A-Z]+)\d{0,4}|\d{8})$/;
/** Longer than a word is, or not written as one. Rather a name is typed again than a key kept. */
const isDrawnByLot = (run: string) => run.length >= 24 || !written.test(run);

/**
 * Whether something that was typed is not to be kept in the session's storage. An address may hold a login or a key in
 * what follows its path: either may be a secret of any form.
 */
export const mayHoldSecret = (text: string): boolean =>
  beginsLikeKey(text) || /\/\/[^/]*@|[?#]/.test(text) || (text.match(/[A-Za-z0-9]{8,}/g) ?? []).some(isDrawnByLot);

/** `name = value` and `"name": "value"`, also while the value has no end yet. */
const assigned = /([\w-]+)["']?\s*[=:]\s*["']?[^\s"']/g;
/** What is called so is a key, whatever it looks like; `env_key` names a variable. */
const keyName = /(?:key|token|secret|passw(?:or)?d|pwd|authorization|cookie|credentials?|bearer)$/i;

/** The same of several lines, as of a file or a snippet. */
export const textMayHoldSecret = (text: string): boolean =>
  [...text.matchAll(assigned)].some(([, name = '']) => keyName.test(name) && name !== 'env_key') ||
  text.split(/[\s"'=,[\]{}]+/).some((word) => word !== '#' && mayHoldSecret(word));
