import { ParseError, parseTOML } from 'toml-eslint-parser';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { applyTextEdits, type ConfigEdit } from '../document/edit.ts';
import { readDocument } from '../engine/document.ts';
import { lineEnd, lineStart } from '../engine/lines.ts';
import { planEdits } from '../engine/plan-edits.ts';
import { maskText } from '../secrets/secrets.ts';
import { withoutMark } from '../document/toml.ts';
import { words } from '../../words/words.ts';
import { configFile, type PlannedRepair, type Repairer, type Way } from './repair.types.ts';

/** Made part of a key's second definition for as long as the first is looked for; no key of a person's looks like it. */
const mark = (count: number) => `-switchboard-second-${String(count)}-`;
const anyMark = /-switchboard-second-\d+-/g;

/** More than this, and the file is better mended by hand. */
const maxDuplicates = 20;

/** `[model_provider.acme]` beside the key of that name is no second model_provider: another repair puts it right. */
const slip = /^\[\s*["']?model_provider["']?\s*\./;

interface Definition {
  /** From 1. */
  line: number;
  text: string;
}

interface Duplicate {
  /** The key's path, quoted where it needs to be. */
  path: string[];
  first: Definition;
  second: Definition;
  /** The text with this duplicate settled, others left as they are. */
  keep: Record<'first' | 'second', string>;
}

/** The same key or table twice, which keeps the file from being read at all. Which one was meant, only the person knows. */
export const duplicateKeys: Repairer = ({ text, data, encoding }) => {
  if (data !== null || encoding !== 'utf-8') return [];
  const meant = duplicatesIn(text).filter(({ second }) => !slip.test(second.text));
  return meant.map((duplicate): PlannedRepair => {
    const name = duplicate.path.join('.');
    const says = words().repairs.duplicate;
    const way = (side: 'first' | 'second'): Way => ({
      id: side,
      label: says.keep(duplicate[side].line, shown(duplicate[side].text)),
      changes: [{ file: configFile, kind: 'text', rewrite: (now) => settled(now.text, duplicate, side) }],
    });
    return {
      id: `duplicate:${name}`,
      fault: 'config-invalid-toml',
      title: says.title(name),
      does: says.does(duplicate.first.line, duplicate.second.line),
      pick: true,
      ways: [way('first'), way('second')],
    };
  });
};

const shown = (text: string) => {
  const one = maskText(text.trim()).replace(/\s*\n\s*/g, ' · ');
  return one.length > 160 ? `${one.slice(0, 159)}…` : one;
};

/** The choice on the text as it is now, where the same duplicate is still in it. */
function settled(text: string, wanted: Duplicate, side: 'first' | 'second'): Outcome<string> {
  const found = duplicatesIn(text).find(({ path }) => path.join('.') === wanted.path.join('.'));
  if (found) return ok(found.keep[side]);
  return failed(makeFault('config-changed', { path: configFile, words: words().repairs.duplicate.gone }));
}

/** Every key or table that a text defines twice; none where something else keeps it from being read. */
export function duplicatesIn(whole: string): Duplicate[] {
  const text = withoutMark(whole);
  const lead = whole.slice(0, whole.length - text.length);
  const marked = markSeconds(text);
  if (!marked) return [];
  const read = readDocument(marked.text);
  if (!read.ok) return [];
  return marked.paths.flatMap((path, index) => {
    const second = path.map((key, at) => (at === path.length - 1 ? key + mark(index) : key));
    const places = [path, second].map((one) => definitionAt(marked.text, one));
    const keep = [second, path].map((lost) => without(marked.text, lost));
    const [at, again] = places;
    const [first, last] = keep;
    if (!at || !again || first === undefined || last === undefined || first === null || last === null) return [];
    const clean = (one: string) => lead + one.replace(anyMark, '');
    return [{ path, first: at, second: again, keep: { first: clean(first), second: clean(last) } }];
  });
}

/** The text with each second definition renamed, so that it parses; null where it does not parse for another reason. */
function markSeconds(text: string): { text: string; paths: string[][] } | null {
  const paths: string[][] = [];
  let marked = text;
  while (paths.length <= maxDuplicates) {
    const at = duplicateAt(marked);
    if (at === 'none') return { text: marked, paths };
    if (at === 'other') return null;
    const key = /^(?:"[^"\n]*"|'[^'\n]*'|[A-Za-z0-9_-]+)/.exec(marked.slice(at))?.[0];
    if (!key || anyMark.test(key)) return null;
    const quoted = key.endsWith('"') || key.endsWith("'");
    const renamed = quoted ? key.slice(0, -1) + mark(paths.length) + key.slice(-1) : key + mark(paths.length);
    const header = marked.slice(lineStart(marked, at), at);
    marked = marked.slice(0, at) + renamed + marked.slice(at + key.length);
    if (/^\s*\[/.test(header)) marked = markTablesBelow(marked, at + renamed.length, header + key, header + renamed);
    const path = pathOfMark(marked, paths.length);
    if (!path) return null;
    paths.push(path);
  }
  return null;
}

/** The sub-tables that follow a second table belong to it. */
function markTablesBelow(text: string, after: number, from: string, to: string): string {
  let at = lineEnd(text, after);
  let result = text.slice(0, at);
  for (let inside = true; at < text.length;) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (/^\s*\[/.test(line)) inside &&= line.startsWith(`${from}.`);
    result += inside && line.startsWith(`${from}.`) ? to + line.slice(from.length) : line;
    at = end;
  }
  return result;
}

/** Where the parser met a key for the second time. */
function duplicateAt(text: string): number | 'none' | 'other' {
  try {
    parseTOML(text, { tomlVersion: '1.1' });
    return 'none';
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return error.message === 'Defining a key multiple times is invalid' ? error.index : 'other';
  }
}

/** The path of the marked key without its mark, read from the text up to and with its line. */
function pathOfMark(text: string, count: number): string[] | null {
  const at = text.indexOf(mark(count));
  const header = text
    .slice(0, at)
    .match(/^[ \t]*\[[^\n]*$/gm)
    ?.at(-1);
  const line = text.slice(lineStart(text, at), lineEnd(text, at));
  const isHeader = /^\s*\[/.test(line);
  const keyText = isHeader ? line.replace(/^\s*\[+/, '') : line;
  const own = keyParts(keyText, mark(count));
  if (!own) return null;
  if (isHeader || header === undefined) return own;
  const above = keyParts(header.replace(/^\s*\[+/, ''), null);
  return above && [...above.map((key) => key.replace(anyMark, '')), ...own];
}

/** The parts of a dotted key at a line's start, up to the marked one, or all of them. */
function keyParts(line: string, marked: string | null): string[] | null {
  const parts: string[] = [];
  const part = /\s*(?:"([^"\n]*)"|'([^'\n]*)'|([A-Za-z0-9_-]+))\s*(\.?)/y;
  for (let found = part.exec(line); found; found = part.exec(line)) {
    const name = found[1] ?? found[2] ?? found[3] ?? '';
    parts.push(marked === null ? name : name.replace(marked, ''));
    if (marked !== null && name.includes(marked)) return parts;
    if (found[4] === '') break;
  }
  return marked === null && parts.length > 0 ? parts : null;
}

function without(text: string, path: string[]): string | null {
  const edits: ConfigEdit[] = [{ kind: 'unset', path }];
  const planned = planEdits(text, edits);
  return planned.ok && planned.value.length > 0 ? applyTextEdits(text, planned.value) : null;
}

/** Where a key or table is defined, with its text as the person wrote it. */
function definitionAt(text: string, path: string[]): Definition | null {
  const planned = planEdits(text, [{ kind: 'unset', path }]);
  const [edit] = planned.ok ? planned.value : [];
  if (!edit) return null;
  const removed = text.slice(edit.offset, edit.offset + edit.length);
  const blank = /^\s*/.exec(removed)?.[0] ?? '';
  const start = edit.offset + blank.length;
  return { line: text.slice(0, start).split('\n').length, text: removed.trim().replace(anyMark, '') };
}
