import type { Outcome } from '../../faults/fault.ts';
import type { TomlTable } from '../document/edit.ts';
import type { ConfigFile, ConfigStore } from './store.types.ts';

/** What config.toml, or another file of the home, means; or the fault that keeps it from being read or from meaning anything. */
export async function readData(store: Pick<ConfigStore, 'read'>, name?: string): Promise<Outcome<TomlTable>> {
  return dataOf(await store.read(name));
}

/** The same of a file that was read. */
export const dataOf = (file: Outcome<ConfigFile>): Outcome<TomlTable> => (file.ok ? file.value.data : file);
