import { basename } from 'node:path';
import { words } from '../../words/words.ts';

/** Files of our own in the home, which config.toml may name. */
export const isBeside = (path: string): boolean => /^switchboard-[a-z]+\.json$/.test(basename(path));

/** Longer lines are shown by their beginning: a catalog holds instructions of thousands of words in one line. */
const longestLine = 200;

/** Such a file as it is shown. */
export const shortLines = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line.length > longestLine ? `${line.slice(0, longestLine)}… ${words().files.characters(line.length)}` : line,
    )
    .join('\n');
