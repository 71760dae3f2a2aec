import { ParseError, parseTOML, traverseNodes } from 'toml-eslint-parser';
import type { AST } from 'toml-eslint-parser';
import { remember } from '../document/remember.ts';
import { isKeyParameter, isSecret, keyFormsAnywhere, looksLikeKey, mayHoldSecret, pathOfItem } from './secret-rules.ts';

/** A stretch of the text, in UTF-16 units. */
export interface Span {
  offset: number;
  length: number;
}

/**
 * Where secrets stand in the text of a configuration file, in order and without overlaps: the inside of each string
 * that holds one, and what looks like one in comments or in a text that does not parse.
 */
export const secretSpans: (text: string) => readonly Span[] = remember(4, (text) => {
  if (!mayHoldSecret.test(text)) return writtenSpans(text);
  return merge([...(spansByPart(text) ?? parsedSpans(text) ?? brokenSpans(text)), ...writtenSpans(text)]);
});

/** A shorter one may be a word that stands elsewhere for something else. */
const shortestSought = 8;

/**
 * The same of texts that are shown or kept together: what is a secret in one of them is one wherever it stands, as in a
 * line that was commented out.
 */
export function secretSpansOfAll(texts: readonly string[]): (readonly Span[])[] {
  const spans = texts.map(secretSpans);
  const secrets = new Set(
    texts.flatMap((text, at) => (spans[at] ?? []).map(({ offset, length }) => text.slice(offset, offset + length))),
  );
  const sought = [...secrets].filter((secret) => secret.length >= shortestSought);
  return texts.map((text, at) => merge([...(spans[at] ?? []), ...sought.flatMap((secret) => placesOf(secret, text))]));
}

function placesOf(secret: string, text: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length)) {
    places.push({ offset: at, length: secret.length });
  }
  return places;
}

const partsOf = (text: string): string[] => text.split(/^(?=[ \t]*\[)/m);

/**
 * The same as for the whole, but only the parts that may hold a secret are parsed: of two thousand projects none. Null
 * where lines that look like headers may be something else: inside a string of several lines, or where a part does not
 * parse by itself (inside an array).
 */
function spansByPart(text: string): Span[] | null {
  if (text.includes('"""') || text.includes("'''")) return null;
  const spans: Span[] = [];
  let offset = 0;
  for (const part of partsOf(text)) {
    if (mayHoldSecret.test(part)) {
      const found = parsedSpans(part);
      if (!found) return null;
      for (const span of found) spans.push({ offset: span.offset + offset, length: span.length });
    }
    offset += part.length;
  }
  return spans;
}

/** Null for a text that does not parse. */
function parsedSpans(text: string): Span[] | null {
  const spans: Span[] = [];
  /** The value that was met last in each list: they are met in their order. */
  const itemBefore = new Map<AST.TOMLNode, unknown>();
  try {
    // A byte order mark is no TOML to this parser. Offsets stay as they are.
    traverseNodes(parseTOML(text.replace(/^\uFEFF/, ' '), { tomlVersion: '1.1' }), {
      enterNode(node) {
        if (node.type !== 'TOMLValue') return;
        const before = itemBefore.get(node.parent);
        itemBefore.set(node.parent, node.value);
        if (node.kind !== 'string') return;
        const quotes = node.multiline ? 3 : 1;
        const offset = node.range[0] + quotes;
        const length = node.range[1] - quotes - offset;
        if (length > 0 && isSecret(pathOfItem(pathOf(node), before), node.value)) spans.push({ offset, length });
        // Of an address by itself only the login and the keys; the whole where it is written with escapes.
        const inAddress = isAddress.test(node.value) ? urlSpans(node.value) : [];
        if (text.slice(offset, offset + length) !== node.value) {
          if (inAddress.length > 0) spans.push({ offset, length });
        } else spans.push(...inAddress.map((span) => ({ offset: span.offset + offset, length: span.length })));
      },
      leaveNode() {
        // nothing to do on the way out
      },
    });
  } catch (error) {
    // What does not parse is searched by its look alone, below.
    if (!(error instanceof ParseError)) throw error;
    return null;
  }
  return spans;
}

/** Of a text that does not parse: each part that does, and of the others what each line says below the part's header. */
function brokenSpans(text: string): Span[] {
  const spans: Span[] = [];
  let offset = 0;
  for (const part of partsOf(text)) {
    const found = mayHoldSecret.test(part) ? (parsedSpans(part) ?? lineSpans(part)) : [];
    for (const span of found) spans.push({ offset: span.offset + offset, length: span.length });
    offset += part.length;
  }
  return spans;
}

const word = /[^\s"'=,[\]{}]{16,}/g;

function lineSpans(part: string): Span[] {
  const header = /^[ \t]*\[.*/.exec(part)?.[0] ?? '';
  const spans: Span[] = [];
  let offset = 0;
  for (const line of part.split(/(?<=\n)/)) {
    const below = `${header}\n${line}`;
    // What parses nowhere is masked where it looks like a key: too much does no harm, since it is filled in again.
    const inLine = (mayHoldSecret.test(below) && line !== header ? parsedSpans(below) : null)?.map((span) => ({
      offset: span.offset - header.length - 1,
      length: span.length,
    }));
    const found = inLine ?? keyLikeWords(line);
    for (const span of found) if (span.offset >= 0) spans.push({ offset: span.offset + offset, length: span.length });
    offset += line.length;
  }
  return spans;
}

const keyLikeWords = (line: string): Span[] =>
  [...line.matchAll(word)]
    .filter(([found]) => looksLikeKey(found))
    .map((found) => ({ offset: found.index, length: found[0].length }));

function pathOf(node: AST.TOMLNode): string[] {
  const path: string[] = [];
  for (let at: AST.TOMLNode | null = node; at; at = at.parent) {
    if (at.type === 'TOMLKeyValue')
      path.unshift(...at.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value)));
    if (at.type === 'TOMLTable') path.unshift(...at.resolvedKey.map(String));
  }
  return path;
}

/** `name = "value"` wherever it is written. The name begins where one can, so that long words are tried once. */
const assignment =
  /(?<![A-Za-z0-9_.-])([A-Za-z0-9_.-]+)["']?[ \t]*=[ \t]*(?:"((?:[^"\\\r\n]|\\.)+)"|'([^'\r\n]+)'|([^\s"'{[#,]+))/g;
const variableName = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const bearer = /\bBearer\s+([^\s"'{}]{8,})/gi;
/** An address up to its host: what stands before the last `@` is a login. In a text, a quote ends an address. */
const loginInText = /\b(\w+):\/\/([^/?#\\\s"']+)@/g;
const loginOfUrl = /^(\w+):\/\/([^/?#\\\s]+)@(?=\S+$)/g;
const isAddress = /^\w+:\/\/\S+$/;
const parameter = /[?&#]([\w.%~-]+)=([^&\s"'#]+)/g;

/** What looks like a secret in any text, whether or not it is TOML. */
export function writtenSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const found of text.matchAll(assignment)) {
    const [whole, name = '', basic, literal, bare] = found;
    const value = basic ?? literal ?? bare ?? '';
    if (value === 'true' || value === 'false' || (bare !== undefined && /^[-+]?[\d_.:TZ-]+$/.test(bare))) continue;
    // Which table this stands in is not known here; a variable's name is one wherever it stands.
    if (variableName.test(value) || !isSecret(name.split('.'), value)) continue;
    const end = found.index + whole.length - (bare === undefined ? 1 : 0);
    spans.push({ offset: end - value.length, length: value.length });
  }
  return merge([
    ...spans,
    ...keySpans(text),
    ...groupSpans(text, bearer),
    ...spansInUrls(text),
    ...loginSpans(text, loginOfUrl),
  ]);
}

/** Passwords and keys that are written into URLs, wherever those stand in a text. */
const spansInUrls = (text: string): Span[] => [...loginSpans(text, loginInText), ...parameterSpans(text)];

/** The same of one address by itself: its password may hold a quote, and its path a key. Its host is never taken for one. */
export function urlSpans(url: string): Span[] {
  const host = /^\w+:\/\/[^/?#\\]*/.exec(url)?.[0].length ?? 0;
  return merge([
    ...loginSpans(url, loginOfUrl),
    ...parameterSpans(url),
    ...keySpans(url).filter(({ offset }) => offset >= host),
  ]);
}

/** Of a name with a password the password; a name alone is a key, as is one that looks like it. */
function loginSpans(text: string, login: RegExp): Span[] {
  return [...text.matchAll(login)].flatMap((found) => {
    const [whole, scheme = '', given = ''] = found;
    const offset = found.index + whole.length - 1 - given.length;
    const [name = ''] = given.split(':', 1);
    const password = given.slice(name.length + 1);
    if (looksLikeKey(name)) return [{ offset, length: given.length }];
    if (password !== '') return [{ offset: offset + name.length + 1, length: password.length }];
    return name !== '' && /^https?$/i.test(scheme) ? [{ offset, length: name.length }] : [];
  });
}

function parameterSpans(text: string): Span[] {
  return [...text.matchAll(parameter)].flatMap((found) => {
    const [whole, name = '', value = ''] = found;
    if (!isKeyParameter(name, value) && !isSecret([name], value)) return [];
    return [{ offset: found.index + whole.length - value.length, length: value.length }];
  });
}

/** What has the form of a well-known key. */
const keySpans = (text: string): Span[] =>
  [...text.matchAll(keyFormsAnywhere)].map((found) => ({ offset: found.index, length: found[0].length }));

/** Where the one group of a pattern stands, which is the end of what it matches. */
function groupSpans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((found) => {
    const length = found[1]?.length ?? 0;
    return { offset: found.index + found[0].length - length, length };
  });
}

function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.offset - b.offset)) {
    const last = merged.at(-1);
    if (!last || span.offset >= last.offset + last.length) merged.push({ ...span });
    else last.length = Math.max(last.length, span.offset + span.length - last.offset);
  }
  return merged;
}
