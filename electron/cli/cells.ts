const noCell = /^[\p{Mn}\p{Me}\p{Cf}\ufdd0-\ufdef]$/u;
const twoCells =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]$/u;

/** How many cells of a terminal a character takes: Chinese letters take two, and what stands for a colour none. */
const cellsOfOne = (character: string): number =>
  character < '\u0300' ? 1 : noCell.test(character) ? 0 : twoCells.test(character) ? 2 : 1;

/** How many cells a text takes. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += cellsOfOne(character);
  return cells;
}

/** As much of the beginning of a text as fits into so many cells, and the rest. */
export function splitAt(text: string, cells: number): [string, string] {
  let end = 0;
  let taken = 0;
  for (const character of text) {
    taken += cellsOfOne(character);
    if (taken > cells) break;
    end += character.length;
  }
  return [text.slice(0, end), text.slice(end)];
}

/** The text with blanks behind it up to so many cells. */
export const padTo = (text: string, cells: number): string => text + ' '.repeat(Math.max(0, cells - cellsOf(text)));

/** The text cut to so many cells. */
export function fit(text: string, cells: number): string {
  if (cellsOf(text) <= cells) return text;
  return `${splitAt(text, Math.max(0, cells - 1))[0]}…`;
}
