import { ok } from '../../faults/fault.ts';
import type { Outcome } from '../../faults/fault.ts';
import { commonEnds } from '../document/common-ends.ts';
import type { ConfigEdit, TomlTable } from '../document/edit.ts';
import { lineStart } from './lines.ts';
import { parseToml } from '../document/toml.ts';
import { applyMeaning, meaningOf, sameAfterEdits, verifyEdits } from './verify-edits.ts';

/**
 * `verifyEdits` for a preview, which has to keep up with typing: of the new text only the tables are parsed that changed,
 * and their meaning is compared with what the edits make of the same tables in the old text. A table that would clash
 * with one elsewhere is not noticed; `verifyEdits` notices, before anything is written. Where the changed tables do not
 * stand on their own the whole is verified.
 */
export function verifyPart(before: string, after: string, edits: readonly ConfigEdit[]): Outcome<void> {
  const old = meaningOf(before);
  if (!old.ok) return old;
  const parts = changedTables(before, after);
  const [was, is] = parts?.map((part) => parseToml(part)) ?? [];
  const proven = was?.ok && is?.ok && meansTheSame(was.value, is.value, edits);
  return proven ? ok(undefined) : verifyEdits(before, after, edits);
}

function meansTheSame(was: TomlTable, is: TomlTable, edits: readonly ConfigEdit[]): boolean {
  try {
    return sameAfterEdits(applyMeaning(was, edits), is, edits);
  } catch {
    // A part without the rest may hold a value where the edits need a table; then the whole decides.
    return false;
  }
}

/** The changed part of both texts, from one header to another; null where it cannot be told where tables begin. */
function changedTables(before: string, after: string): [string, string] | null {
  if ([before, after].some((text) => text.includes('"""') || text.includes("'''"))) return null;
  const { start, end } = commonEnds(before, after);
  const from = headerBefore(before, start);
  const to = headerAfter(before, before.length - end);
  return [before.slice(from, to), after.slice(from, after.length - (before.length - to))];
}

/** Where the last line begins that looks like a header, at an offset or before it; else the text's start. */
function headerBefore(text: string, offset: number): number {
  let start = lineStart(text, offset);
  while (start > 0 && !looksLikeHeader(text, start)) start = lineStart(text, start - 1);
  return start;
}

/** Where the first whole line after an offset begins that looks like a header; else the text's end. */
function headerAfter(text: string, offset: number): number {
  for (let newline = text.indexOf('\n', offset); newline >= 0; newline = text.indexOf('\n', newline + 1)) {
    if (looksLikeHeader(text, newline + 1)) return newline + 1;
  }
  return text.length;
}

const looksLikeHeader = (text: string, start: number) => /^[ \t]*\[/.test(text.slice(start, start + 64));
