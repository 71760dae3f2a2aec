import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readDotfile } from '../../config/files/dotfile.ts';
import { hasCode } from '../../config/home.ts';
import { startupFiles } from '../startup/shells.ts';
import { placesOf, type StartupDeps } from '../startup/startup.ts';
import { findAssignments } from './assignments.ts';
import type { LineFile } from './find-stray.ts';

export type Places = Pick<StartupDeps, 'env' | 'platform' | 'homedir'>;

/** The files in which a variable may be set: `.env` of the Codex home, environment.d, and the start-up files of every shell. */
export async function readLineFiles(home: string, places: Places): Promise<LineFile[]> {
  const folder = join(places.env['XDG_CONFIG_HOME'] || join(places.homedir, '.config'), 'environment.d');
  const session = places.platform === 'linux' ? confsIn(folder) : [];
  const paths = [join(home, '.env'), ...session, ...startupFiles(placesOf(places))];
  return (await Promise.all(paths.map(readLines))).flat();
}

function confsIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.conf'));
    return names.sort().map((name) => join(folder, name));
  } catch (error) {
    if (hasCode(error)) return [];
    throw error;
  }
}

/** A file that cannot be read hides whatever is in it from its shell too. */
async function readLines(path: string): Promise<LineFile[]> {
  const text = await readDotfile(path);
  return text.ok && text.value !== null ? [{ path, name: basename(path), text: text.value }] : [];
}

/** The lines that set this variable to this key. */
export const linesThatSet = (files: readonly LineFile[], variable: string, key: string) =>
  files.flatMap(({ path, text }) =>
    findAssignments(text)
      .filter((one) => one.variable === variable && one.value === key.trim())
      .map(({ line }) => ({ path, line })),
  );
