import { failed, ok, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';

const checks: { refuses: (key: string) => boolean; words: string }[] = [
  { refuses: (key) => key === '', words: 'No key was given.' },
  {
    refuses: (key) => /^bearer\s/i.test(key) || /^authorization\s*:/i.test(key),
    words: 'Give the key alone, without “Bearer” or the name of a header before it.',
  },
  { refuses: (key) => /^["'`“”‘’]|["'`“”‘’]$/.test(key), words: 'The key stands in quotes. Give it without them.' },
  {
    refuses: (key) => /^(export\s+|set\s+|\$env:)?[A-Z_][A-Z0-9_]*(KEY|TOKEN|SECRET)\s*=/.test(key),
    words: 'That is a whole assignment. Give only what stands after the equals sign.',
  },
  { refuses: (key) => /[\r\n]/.test(key), words: 'The key has more than one line. Give one key on one line.' },
  { refuses: (key) => /\s/.test(key), words: 'The key has a space in it. Copy it again without the text around it.' },
  {
    refuses: (key) => [...key].some((letter) => letter < ' ' || letter === '\x7f'),
    words: 'The key has a control character in it. Copy it again as plain text.',
  },
  {
    refuses: (key) => [...key].some((letter) => letter > '~'),
    words: 'The key has a character that no HTTP header can carry. Copy it again from where it was issued.',
  },
];

/**
 * A key as it may be stored: nothing but outer white space is taken off, everything doubtful is refused with
 * `key-malformed`, because a key with a stray character makes Codex send no Authorization at all. The fault never
 * quotes the key.
 */
export function cleanKey(raw: string): Outcome<string> {
  const key = raw.trim();
  const refused = checks.find((check) => check.refuses(key));
  return refused ? failed(makeFault('key-malformed', { words: refused.words })) : ok(key);
}
