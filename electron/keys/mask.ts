import { beginningOf, endOfCharacter } from './written-forms.ts';

/** A key as it may be shown: its first three and last four characters where it is long enough, else nothing of it. */
export function maskKey(key: string): string {
  return key.length >= 16 ? `${key.slice(0, 3)}…${key.slice(-4)}` : '…';
}

/** So much of a key's beginning is taken for the key itself: a text that was cut short may end within it. */
const shortestPart = 8;
const shortestEnd = 4;

/**
 * The text with every occurrence of each secret masked, however it is quoted there, and of its beginning where the text
 * was cut within it. Secrets shorter than four characters are not looked for.
 */
export function redact(text: string, secrets: Iterable<string>): string {
  let result = text;
  for (const secret of secrets) {
    if (secret.length >= shortestEnd) result = withoutEnd(withoutForms(result, secret, maskKey(secret), '…'), secret);
  }
  return result;
}

/** A plain word (`practice`) is no part of a key that anybody could use. */
const isWord = (part: string): boolean => /^[A-Za-z]*$/.test(part);

/**
 * The text with something else in the place of the secret, in any form.
 * @param part what takes the place of a beginning that is long enough to tell; null: such a one stays
 */
function withoutForms(text: string, secret: string, whole: string, part: string | null): string {
  const characters = [...secret];
  const start = beginningOf(characters.slice(0, shortestPart));
  let result = text.replaceAll(secret, whole);
  for (let found = start.exec(result); found; found = start.exec(result)) {
    let count = Math.min(shortestPart, characters.length);
    let end = found.index + found[0].length;
    for (let next = end; count < characters.length && next > 0;) {
      next = endOfCharacter(result, characters[count] ?? '', end);
      if (next > 0) [count, end] = [count + 1, next];
    }
    const isWhole = count === characters.length;
    const shown = isWhole ? whole : isWord(characters.slice(0, count).join('')) ? null : part;
    start.lastIndex = found.index + 1;
    if (shown !== null) result = result.slice(0, found.index) + shown + result.slice(end);
  }
  return result;
}

/** The text without the beginning of a secret at its very end. */
function withoutEnd(text: string, secret: string): string {
  const characters = [...secret];
  for (let count = Math.min(shortestPart, characters.length) - 1; count >= shortestEnd; count -= 1) {
    const end = characters.slice(0, count);
    const cut = isWord(end.join('')) ? text : text.replace(beginningOf(end, 'at-end'), '…');
    if (cut !== text) return cut;
  }
  return text;
}

/** A key so short that it may be a part of any word: `k`, `local`. */
const shortest = 8;

/** The text without this key, which the person has just given. A short one is only taken out where it is a word by itself. */
export function withoutKey(text: string, key: string): string {
  if (key.length >= shortest) return withoutForms(text, key, '…', null);
  const [before, after] = [/^\w/.test(key) ? '(?<!\\w)' : '', /\w$/.test(key) ? '(?!\\w)' : ''];
  return text.replace(new RegExp(before + key.replace(/[^\w]/g, '\\$&') + after, 'g'), '…');
}
