import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repairHandlers } from '../../../electron/api/handlers/repairs.ts';
import { ok } from '../../../electron/faults/fault.ts';
import { testStore } from '../../support/store.ts';

/** A home with these files, and the verbs that mend it. */
export function brokenHome(files: Record<string, string | Buffer>, env: Record<string, string> = {}) {
  const { store, homePath, config } = testStore();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(homePath, name), content);
  const handlers = repairHandlers({
    store,
    env,
    readEnvFile: async () => ({}),
    keyFollows: async () => ok(undefined),
    linesFollow: async () => ({ written: [], remarks: [] }),
  });
  const cli = { door: 'cli' as const };
  return {
    store,
    homePath,
    config,
    list: () => handlers['repair.list']({}, cli),
    apply: (id: string, more: { choice?: string; dryRun?: boolean; expectedHash?: string } = {}) =>
      handlers['repair.apply']({ id, ...more }, cli),
    /** The files as they are; those that are not there are left out. */
    now: (names: readonly string[]) =>
      Object.fromEntries(
        names.flatMap((name) => {
          const path = join(homePath, name);
          return existsSync(path) ? [[name, readFileSync(path, 'utf8')]] : [];
        }),
      ),
  };
}
