import type { Facts } from '../faults/facts.ts';
import { failed, ok, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { words, type Words } from '../words/words.ts';

const quoted = /^["'`“”‘’]|["'`“”‘’]$/;

const checks: { refuses: (key: string) => boolean; why: keyof Words['keyRefused'] }[] = [
  { refuses: (key) => key === '', why: 'empty' },
  {
    refuses: (key) => /^bearer\s/i.test(key) || /^authorization\s*:/i.test(key),
    why: 'headerName',
  },
  { refuses: (key) => quoted.test(key), why: 'quotes' },
  {
    refuses: (key) => /^(export\s+|set\s+|\$env:)?[A-Z_][A-Z0-9_]*(KEY|TOKEN|SECRET)\s*=/.test(key),
    why: 'assignment',
  },
  { refuses: (key) => /[\r\n]/.test(key), why: 'lines' },
  { refuses: (key) => /\s/.test(key), why: 'space' },
  {
    refuses: (key) => [...key].some((letter) => letter < ' ' || letter === '\x7f'),
    why: 'control',
  },
  {
    refuses: (key) => [...key].some((letter) => letter > '~'),
    why: 'foreign',
  },
];

/** What looks wrong about a key that a header can carry, in words; null where nothing does. The key is never quoted. */
export function doubtOf(key: string): string | null {
  const says = words().keyFound;
  if (/^\s|\s$/.test(key)) return says.blankAround;
  if (quoted.test(key)) return says.inQuotes;
  return /[^\x21-\x7e]/.test(key) ? says.foreignCharacter : null;
}

/**
 * A key as it may be stored: nothing but outer white space is taken off, everything doubtful is refused with
 * `key-malformed`, because Codex sends a stray character as it stands, or no Authorization at all. The fault never
 * quotes the key; it names the provider, where it is said which.
 */
export function cleanKey(raw: string, of: Pick<Facts, 'provider' | 'providerName'> = {}): Outcome<string> {
  const key = raw.trim();
  const refused = checks.find((check) => check.refuses(key));
  return refused ? failed(makeFault('key-malformed', { ...of, words: words().keyRefused[refused.why] })) : ok(key);
}
