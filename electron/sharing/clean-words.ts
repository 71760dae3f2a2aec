import { maskPlain } from '../config/secrets/secrets.ts';
import { words } from '../words/words.ts';

// Control characters, marks that turn the direction of writing, and letters that take no room: none belongs to a name.
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const everyUnseen = new RegExp(unseen.source, 'gu');
const latin = /\p{Script=Latin}/u;
const lookalikes = /\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian}|\p{Script=Cherokee}/u;

/** Why a text may not stand as a label that people read, or null. */
export function whyNotAName(text: string): string | null {
  const why = words().whyLeftOut;
  if (text.trim() === '') return why.emptyName;
  if (text.length > 80) return why.longName;
  if (unseen.test(text)) return why.unseenLetters;
  const mixed = text.split(/\s+/).some((word) => latin.test(word) && lookalikes.test(word));
  return mixed ? why.mixedScripts : null;
}

/** A foreign word as it may be shown: short, without a key, and with what cannot be seen made visible. */
export function shownWord(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return maskPlain(short).replace(everyUnseen, (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`);
}
