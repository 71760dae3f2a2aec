import { fillSecrets } from '../secrets/cut-text.ts';
import type { CutText, Secrets } from '../secrets/cut-text.ts';

/** How many ways to fill the holes are tried at most; a file with several keys that all moved is beyond that. */
const maxTries = 500;

/**
 * The whole text that a cut one was made from, its holes filled with secrets that are known from elsewhere. The history
 * knows the text's hash, so that no wrong filling passes. Null where none fits: a secret is known no more.
 */
export function fillProven(from: {
  cut: CutText;
  /** What most likely stood in each hole. */
  likely: Secrets;
  /** Secrets that may have stood in any of them. */
  others: readonly string[];
  /** Whether a text is the one. */
  fits: (text: string) => boolean;
}): string | null {
  const { cut, likely, fits } = from;
  const numbers = [...new Set(cut.holes.map((hole) => hole.secret))];
  const lengths = new Map(cut.holes.map((hole) => [hole.secret, hole.length]));
  const candidates = numbers.map((number) => {
    const first = likely.get(number);
    const all = [...(first === undefined ? [] : [first]), ...from.others];
    return [...new Set(all)].filter((secret) => secret.length === lengths.get(number));
  });
  let tries = 0;
  const attempt = (index: number, secrets: Map<number, string>): string | null => {
    const number = numbers[index];
    if (number === undefined) {
      tries += 1;
      const text = fillSecrets(cut, secrets);
      return text !== null && fits(text) ? text : null;
    }
    for (const secret of candidates[index] ?? []) {
      if (tries >= maxTries) return null;
      const found = attempt(index + 1, new Map([...secrets, [number, secret]]));
      if (found !== null) return found;
    }
    return null;
  };
  return attempt(0, new Map());
}
