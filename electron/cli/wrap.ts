/** A column narrower than this is no column: the text then stays in one line. */
const LEAST = 20;

/** A text in lines of at most this width, broken at blanks; a word that is longer has a line of its own. */
export function wrap(text: string, width: number): string[] {
  if (width < LEAST || !Number.isFinite(width)) return [text];
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && [...last].length + 1 + [...word].length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
