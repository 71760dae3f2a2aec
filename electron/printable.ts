// Text from elsewhere (a gateway, a model, Codex, a file, a link), made fit to be printed: it moves no cursor, sets no
// clipboard, turns no direction of writing, has none of our colours, and begins no line that looks like one of ours.

const asJson = (character: string): string => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** The text with each character that commands a terminal shown as JSON writes it. Line breaks and tabs stay. */
export const withoutCommands = (text: string): string =>
  text.replace(/(?!\n|\t|\r\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, asJson);

/** The same, and without the characters that stand for our own codes (cli/style.ts): no text from elsewhere has these. */
export const printable = (text: string): string => withoutCommands(text).replace(/[\ufdd0-\ufdef]/g, asJson);

/** Nobody reads a longer line. */
const longestLine = 600;

/** Text from elsewhere in one line of at most so many characters. */
export function oneLine(text: string, most = longestLine): string {
  const folded = text.trim().replace(/\s+/g, (blanks) => (/[^ ]/.test(blanks) ? ' ' : blanks));
  const characters = [...printable(folded)];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}

/** Texts with lines of their own. Whoever prints one marks or indents each of them, or has made the lines. */
const withLines: readonly string[] = ['answer', 'csv', 'diff', 'evidence', 'help', 'script', 'text'];

/**
 * A reply with every string in it made fit to be printed, names of fields included; but for the values of a table
 * (`fields`), which are printed as JSON.
 */
export function printableReply<T>(reply: T, name?: string): T;
export function printableReply(reply: unknown, name = ''): unknown {
  if (name === 'fields') return reply;
  if (typeof reply === 'string') {
    if (withLines.includes(name)) return printable(reply);
    // Cut, a command would be another one.
    return oneLine(reply, name === 'command' ? Infinity : longestLine);
  }
  if (Array.isArray(reply)) return reply.map((one) => printableReply<unknown>(one, name));
  if (typeof reply !== 'object' || reply === null) return reply;
  return Object.fromEntries(Object.entries(reply).map(([key, one]) => [oneLine(key), printableReply(one, key)]));
}
