import { parentPort, workerData } from 'node:worker_threads';
import initSqlJs from 'sql.js/dist/sql-wasm-inline.js';

/** What the worker tells: name and settings of each entry, or why there is none, which the core says in words. */
export type DatabaseAnswer =
  { rows: unknown[][] } | { why: 'noTable' | 'computed' } | { why: 'unreadable'; words: string };

/** Entries that are read, and the bytes that one's settings may have. */
const mostEntries = 200;
const mostBytes = 256 * 1024;

/** Bytes that SQLite may take beside the database itself. */
const mostMemory = 128 * 1024 * 1024;

/** The rows of CC Switch's table of providers that are for Codex. Runs in a worker: a damaged database can take for ever. */
async function read(copy: Uint8Array): Promise<DatabaseAnswer> {
  const { Database } = await initSqlJs();
  // A database in memory has no write-ahead log; the two bytes say that it would have one.
  copy.fill(1, 18, 20);
  try {
    const database = new Database(copy);
    database.exec(`PRAGMA hard_heap_limit = ${String(mostMemory)}`);
    // A view, a virtual table and a generated column could compute for ever; only stored values are read.
    const table = database.exec(
      "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'providers' AND rootpage > 0",
    );
    if (table.length === 0) return { why: 'noTable' };
    const computed = database.exec("SELECT 1 FROM pragma_table_xinfo('providers') WHERE hidden > 0");
    if (computed.length > 0) return { why: 'computed' };
    // A length is told without reading the value: a small file can name one long value many times.
    const [found] = database.exec(
      `SELECT name, settings_config FROM providers
        WHERE CASE WHEN octet_length(app_type) = 5 THEN app_type END = 'codex'
          AND octet_length(name) <= 1000 AND octet_length(settings_config) <= ${String(mostBytes)}
        LIMIT ${String(mostEntries)}`,
    );
    return { rows: found?.values ?? [] };
  } catch (error) {
    // sql.js throws plain errors with SQLite's words.
    if (!(error instanceof Error)) throw error;
    return { why: 'unreadable', words: error.message };
  }
}

// A worker made of a text is CommonJS, which has no await out here.
void read(workerData as Uint8Array).then((answer) => parentPort?.postMessage(answer));
