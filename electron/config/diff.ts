import { OMIT_HEADERS, createTwoFilesPatch } from 'diff';
import { maskBoth } from './secrets.ts';

/**
 * A unified diff of a file's two texts with three lines around each change, '' when they are the same. Secrets are
 * masked; line endings are shown as they are, so that a changed CRLF is a changed line.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  return patch(path, ...maskBoth(before, after));
}

/** The same for texts whose secrets have been cut out already. */
export function patch(path: string, before: string, after: string): string {
  if (before === after) return '';
  const hunks = createTwoFilesPatch(path, path, before, after, '', '', { context: 3, headerOptions: OMIT_HEADERS });
  return `--- ${path}\n+++ ${path}\n${hunks}`;
}
