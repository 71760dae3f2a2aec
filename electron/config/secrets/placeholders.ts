import type { CutText, Secrets } from './cut-text.ts';

const placeholder = (word: string, secret: number | string) => `⟨${word} ${String(secret)}⟩`;

/** A cut text with a placeholder in each hole. */
export function showPlaceholders(cut: CutText, word: string): string {
  let result = '';
  let end = 0;
  for (const { at, secret } of cut.holes) {
    result += cut.text.slice(end, at) + placeholder(word, secret);
    end = at;
  }
  return result + cut.text.slice(end);
}

/** Each placeholder by the secret that it stands for, and the first that stands for none. */
export function fillPlaceholders(text: string, word: string, secrets: Secrets) {
  let unknown: string | null = null;
  const filled = text.replace(new RegExp(`⟨${word} (\\d+)⟩`, 'g'), (whole, number: string) => {
    const secret = secrets.get(Number(number));
    if (secret === undefined) unknown ??= whole;
    return secret ?? whole;
  });
  return { text: filled, unknown: unknown as string | null };
}
