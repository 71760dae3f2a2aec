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
