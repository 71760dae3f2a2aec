import { failed, ok } from '../faults/fault.ts';
import type { Fault, Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import type { ConfigEdit, TomlValue } from './edit.ts';
import { selected } from './selection.ts';
import type { ConfigStore } from './store.types.ts';
import { splitDotted } from './table.ts';

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
  const words = 'A profile’s name takes letters, digits, - and _: Codex takes no other.';
  return failed(makeFault('value-invalid', { field: 'name', value: name, words, suggestion: 'work' }));
}

/** Every profile of the home; one whose file is broken is there with its fault. Faults: those of `read`. */
export async function listProfiles(store: ConfigStore): Promise<Outcome<Profile[]>> {
  const names = await store.profiles();
  if (!names.ok) return names;
  return ok(await Promise.all(names.value.map((name) => readProfile(store, name))));
}

async function readProfile(store: ConfigStore, name: string): Promise<Profile> {
  const file = await store.read(`${name}.config.toml`);
  const data = file.ok ? file.value.data : file;
  return {
    name,
    path: `${store.home.path}/${name}.config.toml`,
    ...(data.ok ? selected(data.value) : { model: null, modelProvider: null }),
    command: `codex --profile ${name}`,
    fault: data.ok ? null : data.fault,
  };
}

/** Sets keys of a profile, removing those whose value is null. Dotted names allowed. Faults: value-invalid. */
export function planProfile(fields: Readonly<Record<string, TomlValue | null>>): Outcome<ConfigEdit[]> {
  const edits: ConfigEdit[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const path = splitDotted(name);
    if (!path) {
      const words = 'A key takes letters, digits, - and _; dots lead into a table; quote anything else.';
      return failed(makeFault('value-invalid', { field: name, value: name, words }));
    }
    edits.push(value === null ? { kind: 'unset', path } : { kind: 'set', path, value });
  }
  return ok(edits);
}
