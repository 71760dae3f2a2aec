import type { Document, Section } from './document.ts';

/** Half-open: from `start` up to `end`. */
export interface Span {
  start: number;
  end: number;
}

/** Where the line that holds an offset begins. */
export function lineStart(text: string, offset: number): number {
  // A negative place counts as 0, where a line break may stand.
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the next line begins, or the text's end. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}

/** The line break used at an offset: that of the line before, else of the line itself, else LF. */
export function lineBreakAt(text: string, offset: number): string {
  const before = text.lastIndexOf('\n', offset - 1);
  const newline = before >= 0 && offset > 0 ? before : text.indexOf('\n', offset);
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}

/** White space before the first character of an offset's line. */
export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
}

/** Whether nothing but white space stands before an offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

const isBlank = (line: string) => line.trim() === '';
const isComment = (line: string) => line.trimStart().startsWith('#');

/** A line such as `# ===== Providers =====` heads a part of the file; it belongs to no single table. */
const isBanner = (line: string) => /^\s*#+\s*[-=*~_#─━═]{3,}|[-=*~_#─━═]{3,}\s*$/.test(line);

/** Blank lines right above an offset that begins a line. */
export function blankAbove(text: string, offset: number): Span {
  let start = offset;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!isBlank(text.slice(above, start))) break;
    start = above;
  }
  return { start, end: offset };
}

/** Blank lines from an offset that begins a line. */
export function blankBelow(text: string, offset: number): Span {
  let end = offset;
  while (end < text.length) {
    const below = lineEnd(text, end);
    if (!isBlank(text.slice(end, below))) break;
    end = below;
  }
  return { start: offset, end };
}

/** Where the last thing before a section's header ends: the lines from there to the header are blank or comments. */
function floorAbove(doc: Document, section: Section): number {
  const before = doc.sections[section.index - 1];
  return before ? contentEnd(doc, before) : 0;
}

/** The end of the last line that a section's header and keys reach. */
export function contentEnd(doc: Document, section: Section): number {
  const last = section.entries.at(-1) ?? section.header?.key;
  return last ? lineEnd(doc.text, last.range[1]) : 0;
}

/** Whether the line above an offset that begins a line of a section is a comment of that section. */
export function isBelowComment(doc: Document, section: Section, offset: number): boolean {
  const before = [section.header?.key, ...section.entries].filter((node) => node && node.range[1] <= offset).at(-1);
  const floor = before ? lineEnd(doc.text, before.range[1]) : 0;
  const above = offset === 0 ? 0 : lineStart(doc.text, offset - 1);
  return above >= floor && isComment(doc.text.slice(above, offset));
}

/** Whether a header begins on the line at an offset, where a pair cannot go on. */
export const isHeaderAt = (text: string, offset: number): boolean => /^[ \t]*\[/.test(text.slice(offset, offset + 200));

const headerStart = (doc: Document, section: Section) => lineStart(doc.text, section.header?.range[0] ?? 0);

/** Where the comment lines directly above a section's header begin, or its header where there are none. */
export function commentStart(doc: Document, section: Section): number {
  const floor = floorAbove(doc, section);
  let start = headerStart(doc, section);
  while (start > floor) {
    const above = lineStart(doc.text, start - 1);
    if (above < floor || !isComment(doc.text.slice(above, start))) break;
    start = above;
  }
  return start;
}

/** Where the lines begin that go with a section when it goes: the comment directly above it, less a banner. */
export function ownStart(doc: Document, section: Section): number {
  const end = headerStart(doc, section);
  let start = commentStart(doc, section);
  for (let line = start; line < end; line = lineEnd(doc.text, line)) {
    const next = lineEnd(doc.text, line);
    if (isBanner(doc.text.slice(line, next).trimEnd())) start = next;
  }
  return start;
}

/**
 * Where a section ends: after its last key and the comments that follow without a blank line, up to a banner.
 * Where these run on to the next header they are its comment.
 */
export function sectionEnd(doc: Document, section: Section): number {
  const start = contentEnd(doc, section);
  const next = doc.sections[section.index + 1];
  let end = start;
  while (end < doc.text.length) {
    const next = lineEnd(doc.text, end);
    const line = doc.text.slice(end, next);
    if (!isComment(line) || isBanner(line.trimEnd())) break;
    end = next;
  }
  return next && end >= headerStart(doc, next) ? start : end;
}
