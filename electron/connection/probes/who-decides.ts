import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { startAppServer } from '../../codex/app-server.ts';
import { hasRunIn } from '../../codex/question.ts';
import type { ConfigLayerMetadata, ConfigReadResult } from '../../codex/app-server.types.ts';
import type { CodexProgram } from '../../codex/codex.types.ts';
import type { TomlTable } from '../../config/document/edit.ts';
import { fileLayers } from '../../config/layers/file-layers.ts';
import { decide } from '../../config/layers/selection.ts';
import type { Fault, Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { words } from '../../words/words.ts';

/** What a layer above the person's config.toml decides, as Codex itself says. */
export interface Overriding {
  provider: string | null;
  model: string | null;
  warnings: Fault[];
}

const MANAGED = ['/etc/codex/managed_config.toml'];
const nothing: Overriding = { provider: null, model: null, warnings: [] };

/** The files that may win over config.toml for a Codex that runs in this folder: of projects around it, of an administrator. */
export function filesAbove(cwd: string | null, home: string, exists = existsSync): string[] {
  const found = MANAGED.filter((file) => exists(file));
  for (let folder = cwd === null ? '' : resolve(cwd); folder !== '';) {
    const file = join(folder, '.codex', 'config.toml');
    if (exists(file) && dirname(file) !== resolve(home)) found.push(file);
    const parent = dirname(folder);
    folder = parent === folder || exists(join(folder, '.git')) ? '' : parent;
  }
  return found;
}

const fileOf = ({ name }: ConfigLayerMetadata): string | undefined => {
  if (name.type === 'project') return join(name.dotCodexFolder, 'config.toml');
  return 'file' in name ? name.file : undefined;
};

const above = ['project', 'legacyManagedConfigTomlFromFile', 'legacyManagedConfigTomlFromMdm', 'enterpriseManaged'];

/** Pure: which of the two keys another layer than the person's file decides. */
export function overriding({ config, origins }: ConfigReadResult): Overriding {
  return overridingOf((key) => {
    const [origin, value] = [origins[key], config[key]];
    if (!origin || !above.includes(origin.name.type) || typeof value !== 'string') return null;
    return { value, path: fileOf(origin), by: origin.name.type };
  });
}

/** The same as the files alone tell it. */
async function overridingByFiles(cwd: string, home: string, user: TomlTable): Promise<Overriding> {
  const { provider, model } = decide(await fileLayers(cwd, home, user));
  return overridingOf((key) => {
    const { value, by, where } = key === 'model' ? model : provider;
    if (value === null || (by !== 'project' && by !== 'managed')) return null;
    return { value, path: where ?? undefined, by };
  });
}

type Deciding = { value: string; path: string | undefined; by: string };

function overridingOf(decides: (key: 'model_provider' | 'model') => Deciding | null): Overriding {
  const result: Overriding = { ...nothing, warnings: [] };
  for (const [key, field] of [
    ['model_provider', 'provider'],
    ['model', 'model'],
  ] as const) {
    const decided = decides(key);
    if (!decided) continue;
    const { value, path, by } = decided;
    result[field] = value;
    const evidence = words().evidence.decidedIn(key, value, path ?? by);
    result.warnings.push(makeFault('overridden-by-layer', { field: key, value, path }, evidence));
  }
  return result;
}

/**
 * Asks Codex which layer decides provider and model in a folder. Codex is looked for and started for it (about 0.4 s) only
 * where a file lies that could win. An answer that does not come tells nothing: the runs that follow will. In a home where
 * Codex never ran the files tell: a check may end before it runs Codex, and leaves nothing there then.
 * @param user what the person's own config.toml says
 */
export async function whoDecides(
  findCodex: () => Promise<Outcome<CodexProgram>>,
  {
    cwd,
    home,
    user,
    env,
    signal,
  }: { cwd: string | null; home: string; user: TomlTable; env: NodeJS.ProcessEnv; signal: AbortSignal },
): Promise<Overriding> {
  if (filesAbove(cwd, home).length === 0) return nothing;
  if (!(await hasRunIn(home))) return overridingByFiles(cwd ?? home, home, user);
  const program = await findCodex();
  if (!program.ok) return nothing;
  const server = await startAppServer({ program: program.value, env, cwd: cwd ?? undefined, signal });
  if (!server.ok) return nothing;
  try {
    const read = await server.value.call('config/read', { includeLayers: false, cwd });
    return read.ok ? overriding(read.value) : nothing;
  } finally {
    await server.value.close();
  }
}

/** The person's configuration with what the layers above it decide. */
export const withLayers = (data: TomlTable, { provider, model }: Overriding): TomlTable => ({
  ...data,
  ...(provider === null ? {} : { model_provider: provider }),
  ...(model === null ? {} : { model }),
});
