import { OMIT_HEADERS, createTwoFilesPatch } from 'diff';
import type { Encoding } from './decode.ts';
import { maskBoth } from './secrets.ts';

/**
 * A unified diff of a file's two texts with three lines around each change, '' when they are the same. Secrets are
 * masked; line endings are shown as they are, so that a changed CRLF is a changed line.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  return patch(path, ...maskBoth(before, after));
}

/** What to say where a file is the same text in other bytes. */
export function encodingDiff(path: string, before: Encoding, after: Encoding): string {
  const names = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' };
  return `--- ${path} (${names[before]})\n+++ ${path} (${names[after]})\n`;
}

/** The same for texts whose secrets have been cut out already. */
export function patch(path: string, before: string, after: string): string {
  if (before === after) return '';
  const hunks = createTwoFilesPatch(path, path, before, after, '', '', { context: 3, headerOptions: OMIT_HEADERS });
  return `--- ${path}\n+++ ${path}\n${hunks}`;
}
