import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { words } from '../../words/words.ts';
import { cutSecrets, type CutText, type Secrets } from './cut-text.ts';
import { fillPlaceholders, showPlaceholders } from './placeholders.ts';

export interface RawText {
  text: string;
  /** Makes a text with placeholders whole again. */
  fill: (edited: string) => Outcome<string>;
}

/**
 * A configuration's text for the raw view: in the place of what may hold a key stands `⟨key 1⟩`, the same for the same
 * key. The names depend on the text alone, so that they are found again when it comes back.
 */
export function rawText(whole: string): RawText {
  const { cuts, secrets } = cutSecrets([whole]);
  const cut: CutText = cuts[0] ?? { text: '', holes: [] };
  const word = freeWord(whole);
  return { text: showPlaceholders(cut, word), fill: (edited) => filled(edited, word, secrets) };
}

/** A word that the text itself does not use in such brackets. */
function freeWord(whole: string): string {
  for (let word = 'key'; ; word += ' kept') if (!whole.includes(`⟨${word} `)) return word;
}

/** Faults: value-invalid for a placeholder that stands for nothing. */
function filled(edited: string, word: string, secrets: Secrets): Outcome<string> {
  const { text, unknown } = fillPlaceholders(edited, word, secrets);
  if (unknown === null) return ok(text);
  return failed(makeFault('value-invalid', { value: unknown, words: words().files.strangePlaceholder(unknown) }));
}
