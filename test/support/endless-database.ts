import initSqlJs from 'sql.js';

/** Bytes of a page, the least that SQLite takes, and pages on the way down: SQLite follows twenty at most. */
const pageSize = 512;
const deep = 18;

/**
 * A database of a few kilobytes that takes for ever to read: each page of its table names the next one dozens of times, so
 * that the rows at the end are met dozens to the power of eighteen times. SQLite sees no circle in it.
 */
export async function endlessDatabase(): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(`PRAGMA page_size = ${String(pageSize)}`);
  database.run('CREATE TABLE providers (app_type TEXT, name TEXT, settings_config TEXT)');
  database.run('CREATE TABLE filler (text TEXT)');
  for (let row = 0; row < deep + 2; row++) database.run('INSERT INTO filler VALUES (?)', ['x'.repeat(pageSize - 60)]);
  database.run("INSERT INTO providers VALUES ('other', 'x', '{}')");
  const [root] = database.exec("SELECT rootpage FROM sqlite_master WHERE name = 'providers'");
  const bytes = Buffer.from(database.export());
  const pages = [Number(root?.values[0]?.[0]), ...Array.from({ length: deep }, (_page, index) => index + 5)];
  const leaf = pages.at(-1) ?? 0;
  bytes.copy(bytes, at(leaf), at(pages[0] ?? 0), at(pages[0] ?? 0) + pageSize);
  pages
    .slice(0, -1)
    .forEach((page, index) => writeInterior(bytes.subarray(at(page), at(page + 1)), pages[index + 1] ?? leaf));
  return bytes;
}

const at = (page: number) => (page - 1) * pageSize;

/** An interior page of a table's b-tree, every cell of which names one page: https://www.sqlite.org/fileformat.html */
function writeInterior(page: Buffer, next: number): void {
  const cells = 60;
  const cellSize = 5;
  page.fill(0);
  page.writeUInt8(5, 0);
  page.writeUInt16BE(cells, 3);
  page.writeUInt16BE(pageSize - cells * cellSize, 5);
  page.writeUInt32BE(next, 8);
  for (let cell = 0; cell < cells; cell++) {
    const offset = pageSize - (cell + 1) * cellSize;
    page.writeUInt16BE(offset, 12 + cell * 2);
    page.writeUInt32BE(next, offset);
    page.writeUInt8(cell + 1, offset + 4);
  }
}
