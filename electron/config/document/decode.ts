import { createHash } from 'node:crypto';
import { failed, ok } from '../../faults/fault.ts';
import type { Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { words } from '../../words/words.ts';

/** The largest file that is read or written, in bytes. A config.toml of two thousand projects is about 0.2 MiB. */
export const maxConfigBytes = 8 * 1024 * 1024;

/** SHA-256 of the bytes, hex. A string stands for its UTF-8 bytes. */
export const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** How a file's bytes spell its text. Codex reads UTF-8 alone; the others are read to be mended, and to be put back. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The hash of a file that is not there. */
export const emptyHash = hashOf('');

/**
 * The text of a configuration file. A UTF-8 byte order mark stays in the text, so that it is written back.
 * Faults: config-too-large, config-not-utf8 (TOML 1.0 allows no other encoding, and Codex reads none).
 */
export function decodeConfig(bytes: Uint8Array, path: string): Outcome<string> {
  if (bytes.length > maxConfigBytes) return failed(tooLarge(path, bytes.length));
  const encoding = foreignEncoding(bytes);
  if (encoding) return failed(makeFault('config-not-utf8', { path, value: encoding, words: `${path}: ${encoding}` }));
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return failed(
      makeFault('config-not-utf8', { path, value: 'unknown encoding', words: words().files.notValidAs(path, 'UTF-8') }),
    );
  }
}

/** The same, but UTF-16 is read as well. Faults: config-too-large, config-not-utf8 for any other encoding. */
export function decodeAny(bytes: Uint8Array, path: string): Outcome<{ text: string; encoding: Encoding }> {
  const encoding = bytes.length > maxConfigBytes ? null : foreignEncoding(bytes);
  if (encoding === null) {
    const text = decodeConfig(bytes, path);
    return text.ok ? ok({ text: text.value, encoding: 'utf-8' }) : text;
  }
  const label = encoding === 'UTF-16 LE' ? 'utf-16le' : 'utf-16be';
  try {
    return ok({
      text: new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: label,
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return failed(
      makeFault('config-not-utf8', { path, value: encoding, words: words().files.notValidAs(path, encoding) }),
    );
  }
}

/** The bytes that spell a text. */
export function encodeText(text: string, encoding: Encoding = 'utf-8'): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

export function tooLarge(path: string, size: number) {
  return makeFault('config-too-large', { path, words: words().files.tooLarge(path, size, maxConfigBytes) });
}

function foreignEncoding(bytes: Uint8Array): 'UTF-16 LE' | 'UTF-16 BE' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 BE';
  // TOML allows no NUL, and UTF-16 text without a mark is full of them: on odd places where it is little-endian.
  const nul = bytes.subarray(0, 4096).indexOf(0);
  if (nul === -1) return null;
  return nul % 2 === 1 ? 'UTF-16 LE' : 'UTF-16 BE';
}
