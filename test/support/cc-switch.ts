import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import { tempDir } from './temp.ts';

/** CC Switch's database with these entries, in the schema of its version 3. */
export async function ccSwitch(...entries: { app: string; name: string; settings: object }[]): Promise<string> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(
    'CREATE TABLE providers (id TEXT NOT NULL, app_type TEXT NOT NULL, name TEXT NOT NULL, settings_config TEXT NOT NULL, is_current BOOLEAN NOT NULL DEFAULT 0, PRIMARY KEY (id, app_type))',
  );
  for (const { app, name, settings } of entries) {
    database.run('INSERT INTO providers (id, app_type, name, settings_config) VALUES (?, ?, ?, ?)', [
      ...[`id-${name}`, app, name, JSON.stringify(settings)],
    ]);
  }
  const path = join(tempDir(), 'cc-switch.db');
  const bytes = database.export();
  bytes.fill(2, 18, 20); // As a database with a write-ahead log says it.
  writeFileSync(path, bytes);
  return path;
}
