import { failed, ok, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import type { SwitcherEntry } from './from-cc-switch.ts';

/** Entries that are read, and the bytes that one's settings may have. */
const mostEntries = 200;
const mostBytes = 256 * 1024;

export const isSqlite = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0';

/**
 * CC Switch's entries for Codex in its database (version 3 and later: table `providers`, keyed by app_type and ID). A copy
 * in memory is read; the file stays as it is. Faults: import-malformed.
 */
export async function entriesInDatabase(bytes: Uint8Array): Promise<Outcome<SwitcherEntry[]>> {
  // Loaded here: it is large, and only this needs it.
  const { default: initSqlJs } = await import('sql.js/dist/sql-wasm-inline.js');
  const { Database } = await initSqlJs();
  const copy = new Uint8Array(bytes);
  // A database in memory has no write-ahead log; the two bytes say that it would have one.
  copy.fill(1, 18, 20);
  try {
    const database = new Database(copy);
    try {
      // A view, a virtual table and a generated column could compute for ever; only stored values are read.
      const table = database.exec(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'providers' AND rootpage > 0",
      );
      if (table.length === 0) return malformed('The database has no table of providers.');
      const computed = database.exec("SELECT 1 FROM pragma_table_xinfo('providers') WHERE hidden > 0");
      if (computed.length > 0) return malformed('The database computes its providers.');
      // A length is told without reading the value: a small file can name one long value many times.
      const [found] = database.exec(
        `SELECT name, settings_config FROM providers
          WHERE CASE WHEN octet_length(app_type) = 5 THEN app_type END = 'codex'
            AND octet_length(name) <= 1000 AND octet_length(settings_config) <= ${String(mostBytes)}
          LIMIT ${String(mostEntries)}`,
      );
      return ok((found?.values ?? []).map(([name, settings]) => ({ name, settings: parsed(settings) })));
    } finally {
      database.close();
    }
  } catch (error) {
    // sql.js throws plain errors with SQLite's words.
    if (!(error instanceof Error)) throw error;
    return malformed(`The database cannot be read: ${error.message}.`);
  }
}

function parsed(settings: unknown): unknown {
  if (typeof settings !== 'string') return null;
  try {
    return JSON.parse(settings);
  } catch {
    return null;
  }
}

const malformed = (words: string) => failed(makeFault('import-malformed', { words }));
