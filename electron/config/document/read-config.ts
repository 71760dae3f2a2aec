import { existsSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { words } from '../../words/words.ts';
import { decodeAny, decodeConfig, emptyHash, hashOf, maxConfigBytes, tooLarge } from './decode.ts';
import type { Encoding } from './decode.ts';
import { failed, ok } from '../../faults/fault.ts';
import type { Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { hasCode, homeExists } from '../home.ts';
import type { Home } from '../store/store.types.ts';

/** A configuration file's bytes as text, before anyone asks what it means. */
export interface RawFile {
  path: string;
  exists: boolean;
  text: string;
  hash: string;
  encoding: Encoding;
}

const missing = (path: string): Outcome<RawFile> =>
  ok({ path, exists: false, text: '', hash: emptyHash, encoding: 'utf-8' });

/**
 * Reads a file of the home; one that is not there is an empty one.
 * Faults: home-missing (a folder that a flag or CODEX_HOME names; a missing ~/.codex is a first run), config-unreadable,
 * config-too-large, config-not-utf8.
 * @param anyEncoding read UTF-16 as well: for what mends such a file, or puts it back
 */
export async function readConfigFile(home: Home, path: string, anyEncoding = false): Promise<Outcome<RawFile>> {
  try {
    if (!(await homeExists(home)))
      return home.source === 'default' ? await missingDefault(home, path) : homeMissing(home);
    return await readRegularFile(path, anyEncoding);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return missing(path);
    if (!hasCode(error)) throw error;
    const why = error.code === 'ELOOP' ? `${words().files.circle(path)} (ELOOP)` : error.message;
    return failed(makeFault('config-unreadable', { path, value: error.code, words: why }));
  }
}

async function readRegularFile(path: string, anyEncoding: boolean): Promise<Outcome<RawFile>> {
  // Asked first: opening a FIFO would wait for a writer.
  const found = await stat(path);
  if (!found.isFile()) {
    return failed(makeFault('config-unreadable', { path, value: 'no file', words: words().files.notRegular(path) }));
  }
  if (found.size > maxConfigBytes) return failed(tooLarge(path, found.size));
  const file = await open(path, 'r');
  try {
    const bytes = await file.readFile();
    const hash = hashOf(bytes);
    if (anyEncoding) {
      const read = decodeAny(bytes, path);
      return read.ok ? ok({ path, exists: true, ...read.value, hash }) : read;
    }
    const text = decodeConfig(bytes, path);
    return text.ok ? ok({ path, exists: true, text: text.value, hash, encoding: 'utf-8' }) : text;
  } finally {
    await file.close();
  }
}

/** The default home may be missing, but where a file stands in its place Codex cannot start and nothing can be made. */
async function missingDefault(home: Home, path: string): Promise<Outcome<RawFile>> {
  const inTheWay = await stat(home.path).then(
    () => true,
    (error: unknown) => {
      if (hasCode(error, 'ENOENT')) return false;
      throw error;
    },
  );
  if (!inTheWay) return missing(path);
  return failed(makeFault('config-unreadable', { path: home.path, words: words().files.notFolder(home.path) }));
}

export function homeMissing(home: Home) {
  const says = words().files;
  const named = { flag: '--home', variable: 'CODEX_HOME', chosen: says.chosenHome, default: '' }[home.source];
  const inTheWay = existsSync(home.path);
  return failed(
    makeFault('home-missing', {
      path: home.path,
      variable: named,
      value: inTheWay ? 'a file' : undefined,
      words: says.homeNames(named, home.path, inTheWay),
    }),
  );
}
