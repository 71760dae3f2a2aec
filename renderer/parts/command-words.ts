/** What the core puts between single quotes, what it puts after a backslash, and what stands by itself. */
const pieces = /'[^']*'|\\[^]?|[^'\\]+/g;
const isQuoted = (piece: string | undefined): boolean => piece?.startsWith("'") === true && piece.endsWith("'");
/** More of a shell than words. */
const meansMore = /[$`"|;&<>]/;

/**
 * The words of a command that the core wrote for the person’s shell (`shellWord`): POSIX shells and fish, or PowerShell.
 * Null where it uses more of the shell than words.
 */
export function commandWords(command: string): string[] | null {
  const found = command.match(pieces) ?? [];
  const bare = found.filter((piece) => !isQuoted(piece));
  if (bare.some((piece) => meansMore.test(piece))) return null;
  const words = isPowerShell(found) ? powershellWords(command) : posixWords(found);
  return words.length > 0 ? words : null;
}

/**
 * PowerShell doubles a quote within quotes and leaves a path as it is. The others have a quote or a backslash after a
 * backslash, and what follows in quotes; of theirs, two quoted pieces never touch.
 */
const isPowerShell = (found: readonly string[]): boolean =>
  found.some((piece, at) => {
    const next = found[at + 1];
    if (isQuoted(piece)) return isQuoted(next) || /([\u2018-\u201b])\1/.test(piece);
    return piece.startsWith('\\') && (!/^\\['\\]$/.test(piece) || /^[^\s'\\]/.test(next ?? ''));
  });

const powershellWords = (command: string): string[] =>
  (command.match(/(?:'(?:[^']|'')*'|[^\s'])+/g) ?? []).map((word) =>
    word.replace(/'((?:[^']|'')*)'/g, (_whole, inner: string) => inner.replace(/(['\u2018-\u201b])\1/g, '$1')),
  );

function posixWords(found: readonly string[]): string[] {
  const words: string[] = [];
  let isOpen = false;
  const add = (text: string) => {
    if (isOpen) words.push((words.pop() ?? '') + text);
    else words.push(text);
    isOpen = true;
  };
  for (const piece of found) {
    if (isQuoted(piece)) add(piece.slice(1, -1));
    else if (piece.startsWith('\\')) add(piece.slice(1));
    else {
      for (const part of piece.match(/\s+|\S+/g) ?? []) {
        if (/\s/.test(part)) isOpen = false;
        else add(part);
      }
    }
  }
  return words;
}
