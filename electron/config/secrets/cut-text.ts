import { z } from 'zod';
import { secretSpansOfAll } from './secret-spans.ts';

/** A place in a cut text where a secret of this number and length stood. */
const holeShape = z.object({ at: z.number(), secret: z.number(), length: z.number() });

/** A text with its secrets cut out: what the history may keep. The same secret has the same number throughout. */
export const cutTextShape = z.object({ text: z.string(), holes: z.array(holeShape) });
export type CutText = z.output<typeof cutTextShape>;

/** Secrets by their number. Lives in memory only. */
export type Secrets = ReadonlyMap<number, string>;

/** Cuts the secrets out of several texts, numbering them together. */
export function cutSecrets<T extends string | null>(
  texts: readonly T[],
): { cuts: (CutText | null)[]; secrets: Secrets } {
  const numbers = new Map<string, number>();
  const spans = secretSpansOfAll(texts.map((text) => text ?? ''));
  const cuts = texts.map((text, index) => {
    if (text === null) return null;
    const cut: CutText = { text: '', holes: [] };
    let end = 0;
    for (const { offset, length } of spans[index] ?? []) {
      const value = text.slice(offset, offset + length);
      const secret = numbers.get(value) ?? numbers.size + 1;
      numbers.set(value, secret);
      cut.text += text.slice(end, offset);
      cut.holes.push({ at: cut.text.length, secret, length });
      end = offset + length;
    }
    cut.text += text.slice(end);
    return cut;
  });
  return { cuts, secrets: new Map([...numbers].map(([value, secret]) => [secret, value])) };
}

/** The secrets as they stand in the whole text that a cut one was made from. */
export function secretsIn(whole: string, cut: CutText): Secrets {
  const secrets = new Map<number, string>();
  let shift = 0;
  for (const { at, secret, length } of cut.holes) {
    secrets.set(secret, whole.slice(at + shift, at + shift + length));
    shift += length;
  }
  return secrets;
}

/** Every secret that stands in a text, once each. */
export const secretsOf = (text: string): string[] => [...cutSecrets([text]).secrets.values()];

/** The whole text again, or null where one of its secrets is not known. */
export function fillSecrets(cut: CutText, secrets: Secrets): string | null {
  if (cut.holes.some((hole) => !secrets.has(hole.secret))) return null;
  return fill(cut, (secret) => secrets.get(secret) ?? '');
}

/** The text for the eye: `…` where a secret stood, numbered where there are several. */
export function showCut(cut: CutText): string {
  return fill(cut, (secret) => (secret === 1 ? '…' : `… (${String(secret)})`));
}

function fill(cut: CutText, value: (secret: number) => string): string {
  let result = '';
  let end = 0;
  for (const { at, secret } of cut.holes) {
    result += cut.text.slice(end, at) + value(secret);
    end = at;
  }
  return result + cut.text.slice(end);
}
