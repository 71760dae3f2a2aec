import { failed, ok } from '../../faults/fault.ts';
import type { Fault, Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { words } from '../../words/words.ts';
import { builtInProvider } from '../providers/built-in-providers.ts';
import type { ConfigEdit, TomlTable, TomlValue } from '../document/edit.ts';
import { providerTable } from '../providers/providers.ts';
import { maskPlain, maskTable, type ShownValue } from '../secrets/secrets.ts';
import type { ProfileFile } from '../repairs/repair.types.ts';
import { selected } from './selection.ts';
import { dataOf } from '../store/read-data.ts';
import type { ConfigFile, ConfigStore } from '../store/store.types.ts';
import { splitDotted } from '../document/table.ts';

/** A named set of root keys, started with `codex --profile NAME`. The same shape crosses the contract. */
export interface Profile {
  name: string;
  path: string;
  model: string | null;
  modelProvider: string | null;
  command: string;
  /** Why the file cannot be used, if it cannot. */
  fault: Fault | null;
}

/** The file of a profile. Faults: value-invalid for a name that `codex --profile` does not take. */
export function profileFile(name: string): Outcome<string> {
  if (/^[A-Za-z0-9_-]+$/.test(name)) return ok(`${name}.config.toml`);
  const facts = { field: 'name', value: name, words: words().files.profileName, suggestion: 'work' };
  return failed(makeFault('value-invalid', facts));
}

/** Every profile of the home; one that cannot be used is there with its fault. Faults: those of `read`. */
export async function listProfiles(store: ConfigStore): Promise<Outcome<Profile[]>> {
  const names = await store.profiles();
  if (!names.ok) return names;
  const base = await readBase(store);
  const read = names.value.map(async (name) => profileOf(store, name, await store.read(`${name}.config.toml`), base));
  return ok(await Promise.all(read));
}

/** The profile files of the home that can be read. */
export async function readProfileFiles(store: ConfigStore): Promise<ProfileFile[]> {
  const names = await store.profiles();
  const read = (names.ok ? names.value : []).map(async (name) => {
    const file = `${name}.config.toml`;
    const found = await store.read(file);
    return found.ok && found.value.data.ok ? [{ file, data: found.value.data.value }] : [];
  });
  return (await Promise.all(read)).flat();
}

/** A profile with its keys as they stand, secrets masked. Faults: value-invalid, profile-missing, those of `read`. */
export async function showProfile(
  store: ConfigStore,
  name: string,
): Promise<Outcome<Profile & { hash: string; fields: { [key: string]: ShownValue } }>> {
  const path = profileFile(name);
  if (!path.ok) return path;
  const file = await store.read(path.value);
  if (!file.ok) return file;
  if (!file.value.exists) return failed(missingProfile(store, name));
  const profile = profileOf(store, name, file, await readBase(store));
  const { hash, data } = file.value;
  return ok({ ...profile, hash, fields: data.ok ? maskTable(data.value) : {} });
}

export const missingProfile = (store: ConfigStore, name: string): Fault => {
  const path = `${store.home.path}/${name}.config.toml`;
  return makeFault('profile-missing', { value: name, path, words: words().files.notThere(path) });
};

/** What lies below every profile. Where config.toml itself cannot be used, no profile is to blame. */
async function readBase(store: ConfigStore): Promise<TomlTable | null> {
  const file = await store.read();
  return file.ok && file.value.data.ok ? file.value.data.value : null;
}

function profileOf(store: ConfigStore, name: string, file: Outcome<ConfigFile>, base: TomlTable | null): Profile {
  const data = dataOf(file);
  return {
    name,
    path: `${store.home.path}/${name}.config.toml`,
    ...(data.ok ? selected(data.value) : { model: null, modelProvider: null }),
    command: `codex --profile ${name}`,
    fault: data.ok ? base && missingProvider(data.value, base) : data.fault,
  };
}

/** A profile may define the provider that it names; else config.toml, or Codex itself, has to. */
function missingProvider(data: TomlTable, base: TomlTable): Fault | null {
  const provider = selected(data).modelProvider;
  if (provider === null || builtInProvider(provider)) return null;
  if (providerTable(data, provider) || providerTable(base, provider)) return null;
  const said = maskPlain(provider);
  return makeFault('provider-missing', { provider: said }, `Model provider \`${said}\` not found`);
}

/** Sets keys of a profile, removing those whose value is null. Dotted names allowed. Faults: value-invalid. */
export function planProfile(fields: Readonly<Record<string, TomlValue | null>>): Outcome<ConfigEdit[]> {
  const edits: ConfigEdit[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const path = splitDotted(name);
    if (!path) {
      return failed(makeFault('value-invalid', { field: name, value: name, words: words().files.keyName }));
    }
    edits.push(value === null ? { kind: 'unset', path } : { kind: 'set', path, value });
  }
  return ok(edits);
}
