import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HistoryBounds } from '../../electron/config/history/history.ts';
import { createConfigStore } from '../../electron/config/store/store.ts';
import type { ConfigStore } from '../../electron/config/store/store.types.ts';
import type { Disk } from '../../electron/config/files/swap-file.ts';
import type { Outcome } from '../../electron/faults/fault.ts';
import { editEngine } from '../../electron/config/engine/edit-engine.ts';
import { tempDir } from './temp.ts';

export interface TestStore {
  store: ConfigStore;
  homePath: string;
  stateDir: string;
  config: string;
}

/** A store on a fresh home in a temporary folder. */
export function testStore(options: { historyBounds?: HistoryBounds; disk?: Disk } = {}): TestStore {
  const root = tempDir();
  const homePath = join(root, 'home');
  mkdirSync(homePath);
  const stateDir = join(root, 'state');
  const home = { path: homePath, source: 'flag' } as const;
  const store = createConfigStore({ home, stateDir, engine: editEngine, ...options });
  return { store, homePath, stateDir, config: join(homePath, 'config.toml') };
}

/** A store whose home and state are folders of this one: for what is written outside the home. */
export function storeIn(folder: string): ConfigStore {
  const home = { path: join(folder, '.codex'), source: 'flag' } as const;
  return createConfigStore({ home, stateDir: join(folder, 'state'), engine: editEngine });
}

/** The value of an outcome that has to be one. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`expected a value, got ${outcome.fault.id}: ${outcome.fault.evidence}`);
  return outcome.value;
}

/** The fault of an outcome that has to be one. */
export function faultOf<T>(outcome: Outcome<T>) {
  if (outcome.ok) throw new Error(`expected a fault, got ${JSON.stringify(outcome.value)}`);
  return outcome.fault;
}
