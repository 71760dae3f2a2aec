import { expect, it } from 'vitest';
import { entriesInDatabase } from '../../electron/sharing/sqlite.ts';
import { faultOf } from '../support/store.ts';
import { endlessDatabase } from '../support/endless-database.ts';

it('a database that was damaged on purpose is given up, and what runs beside it goes on', async () => {
  const bytes = await endlessDatabase();
  const fault = faultOf(await entriesInDatabase(bytes, 1500));
  expect([fault.id, fault.cause]).toEqual(['import-malformed', expect.stringContaining('takes too long')]);
});
