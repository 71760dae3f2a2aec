import { createHmac, randomBytes } from 'node:crypto';
import type { CutText, Secrets } from './cut-text.ts';
import type { Span } from './secret-spans.ts';

/** A text with placeholders belongs to the process that made it: their names tell nobody else anything. */
const own = randomBytes(32);

const placeholder = (word: string, name: string) => `⟨${word} ${name}⟩`;

/**
 * A short name for each secret, made from the secret itself: a text that comes back after the file has changed is never
 * filled with another key than the one that stood there.
 */
export function namesOf(secrets: Secrets): Map<number, string> {
  const whole = [...secrets].map(([number, secret]) => {
    return [number, createHmac('sha256', own).update(secret).digest('hex')] as const;
  });
  const length = [6, 12, 64].find(
    (short) => new Set(whole.map(([, name]) => name.slice(0, short))).size === secrets.size,
  );
  return new Map(whole.map(([number, name]) => [number, name.slice(0, length)]));
}

/** A cut text with a placeholder in each hole. */
export function showPlaceholders(cut: CutText, word: string, names: ReadonlyMap<number, string>): string {
  let result = '';
  let end = 0;
  for (const { at, secret } of cut.holes) {
    result += cut.text.slice(end, at) + placeholder(word, names.get(secret) ?? '');
    end = at;
  }
  return result + cut.text.slice(end);
}

/**
 * Each placeholder by the secret that it stands for, with where that stands now, and the first that stands for none.
 * @param secrets by their names
 */
export function fillPlaceholders(text: string, word: string, secrets: ReadonlyMap<string, string>) {
  const places: (Span & { written: string })[] = [];
  let unknown: string | null = null;
  let result = '';
  let end = 0;
  for (const found of text.matchAll(new RegExp(`⟨${word} ([0-9a-f]+)⟩`, 'g'))) {
    const [written, name = ''] = found;
    const secret = secrets.get(name);
    if (secret === undefined) unknown ??= written;
    result += text.slice(end, found.index);
    places.push({ offset: result.length, length: (secret ?? written).length, written });
    result += secret ?? written;
    end = found.index + written.length;
  }
  return { text: result + text.slice(end), places, unknown };
}
