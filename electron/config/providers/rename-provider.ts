import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { words } from '../../words/words.ts';
import { builtInProvider, isProviderId } from './built-in-providers.ts';
import type { TomlTable } from '../document/edit.ts';
import { unknownProvider } from './provider-edits.ts';
import { providerTable } from './providers.ts';
import { configFile, type ProfileFile } from '../repairs/repair.types.ts';
import type { FileChange } from '../store/store.types.ts';
import { stringAt } from '../document/table.ts';

/**
 * The changes that give a provider another ID: the profile files that name it first, config.toml last, so that a profile
 * never points at what is gone already for longer than the writes take.
 */
export const renameChanges = (profiles: readonly ProfileFile[], from: string, to: string): FileChange[] =>
  [...profiles.filter(names(from)).map(({ file }) => file), configFile].map((file) => ({
    file,
    kind: 'edits',
    edits: [{ kind: 'rename-provider', from, to }],
  }));

const names =
  (id: string) =>
  ({ data }: ProfileFile): boolean =>
    stringAt(data, 'model_provider') === id || providerTable(data, id) !== null;

/**
 * Gives a provider of config.toml another ID, with everything that points at it.
 * Faults: provider-unknown, value-invalid (no ID, or one of Codex's own), provider-exists.
 */
export function planRenameProvider(
  data: TomlTable,
  profiles: readonly ProfileFile[],
  from: string,
  to: string,
): Outcome<FileChange[]> {
  if (!providerTable(data, from)) return unknownProvider(data, from);
  if (builtInProvider(to) || !isProviderId(to)) {
    const why = builtInProvider(to) ? words().files.codexOwn(to) : words().files.idRule;
    return failed(makeFault('value-invalid', { field: 'provider', value: to, words: why }));
  }
  const taken = [data, ...profiles.map((profile) => profile.data)].some((one) => providerTable(one, to));
  if (taken && from !== to) return failed(makeFault('provider-exists', { provider: to }));
  return ok(renameChanges(profiles, from, to));
}
