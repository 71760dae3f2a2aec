/** A mistake in config.toml where Codex marks it: line and column from 1, the column in UTF-16 units. */
export interface Mistake {
  line: number;
  column: number;
  message: string;
}

/**
 * The place in Codex's words on a file that it does not read: `…/config.toml:4:8: string values must be quoted`. Codex
 * 0.169.0 counts columns in characters, editors count UTF-16 units. Null where the words name no place in this file.
 */
export function mistakeIn(words: string, path: string, text: string): Mistake | null {
  for (const line of words.split('\n')) {
    const start = line.indexOf(`${path}:`);
    const found = start < 0 ? null : /^(\d+):(\d+): (.*)$/.exec(line.slice(start + path.length + 1));
    if (!found) continue;
    const [, at = '1', column = '1', message = ''] = found;
    const written = text.split('\n')[Number(at) - 1] ?? '';
    const before = [...written].slice(0, Number(column) - 1).join('');
    return { line: Number(at), column: before.length + 1, message };
  }
  return null;
}
