/** A word as words are written: one case, a capital first, or up to three of these in one (`iPhone`, `OpenAI`, `LiteLLM`). */
const word = /^(?:\p{Lu}?\p{Ll}+|\p{Lo}+|\p{Lu}+s?|\p{Ll}?(?:\p{Lu}\p{Ll}{2,}){0,3}\p{Lu}{0,4})$/u;
const longest = 20;
/** Nobody could say it. An abbreviation (`https`, `RFC`) is spelt. */
const unspeakable = /[b-df-hj-np-tv-xz]{5,}|[aeiou]{4,}/i;
const abbreviation = /^(?:\p{L}{1,5}|\p{Lu}{1,8}s?)$/u;

/** A number with its unit, a date without breaks, a name with a number: `20250401`, `16k`, `4o`, `llama3`, `k8s`. */
const numbered = /^(?:\d{1,8}[A-Za-z]{0,2}|(?:[A-Z]?[a-z]{1,12}|[A-Z]{1,4})\d{1,3}[A-Za-z]?)$/;

const isPlainWord = (part: string): boolean =>
  numbered.test(part) ||
  (part.length <= longest && word.test(part) && (abbreviation.test(part) || !unspeakable.test(part)));

/**
 * Whether a value is plainly no key: words, versions, dates, names of hosts and of models, and whatever stands between
 * them. What is drawn by lot has letters, digits and cases by turns within what would be a word.
 */
export const isPlainValue = (value: string): boolean =>
  value.split(/[^\p{L}\p{M}\d]+/u).every((part) => part === '' || isPlainWord(part));
