import { open, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { EditEngine } from '../config/engine/engine.types.ts';
import { hasCode } from '../config/home.ts';
import { readConfigFile } from '../config/document/read-config.ts';
import { failed, ok, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { words } from '../words/words.ts';
import { entriesInJson, fromCcSwitch } from './from-cc-switch.ts';
import { readLink } from './from-link.ts';
import { fromConfig, readText } from './from-text.ts';
import type { RawOffers } from './offer.types.ts';
import { entriesInDatabase, isSqlite } from './sqlite.ts';

/** Where providers are to come from, as the contract says it. */
export type Source =
  | { kind: 'text'; text: string }
  | { kind: 'link'; link: string }
  | { kind: 'home'; path: string }
  | { kind: 'switcher'; path?: string | undefined };

/** Bytes that another switcher's store may have. */
const mostBytes = 64 * 1024 * 1024;

/** What a source offers, before anyone trusts it. Nothing is written. Faults: import-malformed, and those of reading. */
export async function readSource(
  source: Source,
  { parse, homedir }: { parse: EditEngine['parse']; homedir: string },
): Promise<Outcome<RawOffers>> {
  switch (source.kind) {
    case 'text':
      return readText(source.text, parse);
    case 'link':
      return readLink(source.link);
    case 'home':
      return readHome(source.path, parse);
    case 'switcher':
      return readSwitcher(source.path === undefined ? usualPlaces(homedir) : [source.path], parse);
  }
}

async function readHome(path: string, parse: EditEngine['parse']): Promise<Outcome<RawOffers>> {
  // A home may be named by its file, too.
  const home = basename(path) === 'config.toml' ? dirname(path) : path;
  const file = await readConfigFile({ path: home, source: 'flag' }, join(home, 'config.toml'));
  if (!file.ok) return file;
  const data = parse(file.value.text);
  if (!data.ok) return data;
  const found = fromConfig(data.value);
  return found.offers.length > 0 ? ok(found) : malformed(words().imports.noProviderIn(file.value.path));
}

const usualPlaces = (homedir: string) =>
  ['cc-switch.db', 'config.json'].map((name) => join(homedir, '.cc-switch', name));

async function readSwitcher(paths: readonly string[], parse: EditEngine['parse']): Promise<Outcome<RawOffers>> {
  for (const path of paths) {
    const bytes = await readBytes(path);
    if (!bytes.ok) return bytes;
    if (bytes.value === null) continue;
    const entries = isSqlite(bytes.value) ? await entriesInDatabase(bytes.value) : entriesOf(bytes.value);
    return entries.ok ? ok(fromCcSwitch(entries.value, parse)) : entries;
  }
  return malformed(words().imports.noneOf(paths));
}

function entriesOf(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString('utf8');
  if (text.trimStart().startsWith('-- CC Switch SQLite')) {
    return malformed(words().imports.sqlExport);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return malformed(words().imports.notCcSwitch);
  }
  const entries = entriesInJson(value);
  return entries ? ok(entries) : malformed(words().imports.noneForCodex);
}

/** Null for a file that is not there. */
async function readBytes(path: string): Promise<Outcome<Uint8Array | null>> {
  try {
    // Asked first: opening a FIFO would wait for a writer.
    const found = await stat(path);
    if (!found.isFile() || found.size > mostBytes) return malformed(words().imports.tooLarge(path));
    const file = await open(path, 'r');
    try {
      return ok(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return ok(null);
    if (hasCode(error)) return malformed(words().imports.unreadable(path, error.code ?? ''));
    throw error;
  }
}

const malformed = (why: string) => failed(makeFault('import-malformed', { words: why }));
