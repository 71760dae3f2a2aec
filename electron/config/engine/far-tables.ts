/**
 * A table under a plain header with nothing but plain pairs, blank lines and comments, up to the next header or the end:
 * `[projects."/home/me/x"]` as Codex writes it, thousands of times. In a document that parses and has no string of
 * several lines, text of this form is never inside anything else: between two elements of an array stands a comma, and
 * after the last a bracket, which have no place in it.
 */
const plainTable =
  /^[ \t]*\[([A-Za-z0-9_-]+)(?:\.(?:[A-Za-z0-9_-]+|"[^"\\\r\n]*"|'[^'\r\n]*'))*\][ \t]*\r?\n(?:[ \t]*(?:[A-Za-z0-9_-]+[ \t]*=[ \t]*(?:"[^"\\\r\n]*"|true|false|\d+)[ \t]*)?(?:#[^\r\n]*)?\r?\n)*(?=[ \t]*\[|(?![\s\S]))/gm;

/** Tables at either end of a run that stay: what is written next to one of them looks at its neighbours. */
const kept = 2;

/**
 * The text with the tables blanked out that edits of these tables do not look at, every offset as it was: a syntax tree
 * costs a second for a megabyte, and of two thousand projects none is needed to change the model.
 * @param names the first keys of the paths that are edited
 */
export function withoutFarTables(text: string, names: readonly string[]): string {
  if (text.includes('"""') || text.includes("'''")) return text;
  let result = '';
  let end = 0;
  for (const run of runsOfOthers(text, names)) {
    const [first, last] = [run[kept], run.at(-kept)];
    if (run.length <= 2 * kept || first === undefined || last === undefined) continue;
    // A comment is one token, however long.
    result += `${text.slice(end, first)}#${'-'.repeat(last - first - 2)}\n`;
    end = last;
  }
  return result + text.slice(end);
}

/** Where the tables begin that follow one right after the other and have none of these names. */
function runsOfOthers(text: string, names: readonly string[]): number[][] {
  const runs: number[][] = [];
  let end = -1;
  for (const found of text.matchAll(plainTable)) {
    const far = !names.includes(found[1] ?? '');
    if (far && found.index === end) runs.at(-1)?.push(found.index);
    else if (far) runs.push([found.index]);
    end = far ? found.index + found[0].length : -1;
  }
  return runs;
}
