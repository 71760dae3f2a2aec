import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { words } from '../../words/words.ts';
import { cutSecrets, type CutText } from './cut-text.ts';
import { fillPlaceholders, namesOf, showPlaceholders } from './placeholders.ts';
import { secretSpans, type Span } from './secret-spans.ts';

export interface RawText {
  text: string;
  /** Makes a text with placeholders whole again. */
  fill: (edited: string) => Outcome<string>;
}

/**
 * A configuration's text for the raw view: in the place of what may hold a key stands `⟨key 3f9a21⟩`, the same for the same
 * key, and another for another, wherever they stand.
 */
export function rawText(whole: string): RawText {
  const { cuts, secrets } = cutSecrets([whole]);
  const cut: CutText = cuts[0] ?? { text: '', holes: [] };
  const word = freeWord(whole);
  const names = namesOf(secrets);
  const byName = new Map([...secrets].map(([number, secret]) => [names.get(number) ?? '', secret]));
  return { text: showPlaceholders(cut, word, names), fill: (edited) => filled(edited, word, byName) };
}

/** A word that the text itself does not use in such brackets. */
function freeWord(whole: string): string {
  for (let word = 'key'; ; word += ' kept') if (!whole.includes(`⟨${word} `)) return word;
}

/**
 * Faults: value-invalid for a placeholder that stands for nothing, for one where no key is looked for (there it would be
 * shown), and for a key that is a mask or a broken placeholder.
 */
function filled(edited: string, word: string, secrets: ReadonlyMap<string, string>): Outcome<string> {
  const { text, places, unknown } = fillPlaceholders(edited, word, secrets);
  const say = words().files;
  const refused = (value: string, why: string) => failed(makeFault('value-invalid', { value, words: why }));
  if (unknown !== null) return refused(unknown, say.strangePlaceholder(unknown));
  const spans = secretSpans(text);
  const isWithin = (place: Span) =>
    spans.some(({ offset, length }) => offset <= place.offset && place.offset + place.length <= offset + length);
  const outside = places.find((place) => !isWithin(place));
  if (outside) return refused(outside.written, say.misplacedKey(outside.written));
  const known = new Set(secrets.values());
  const damaged = spans
    .map(({ offset, length }) => text.slice(offset, offset + length))
    .find((value) => /[…⟨⟩]/.test(value) && ![...known].some((secret) => value.includes(secret)));
  return damaged === undefined ? ok(text) : refused(damaged, say.strangePlaceholder(damaged));
}
