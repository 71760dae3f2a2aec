import { join } from 'node:path';
import type { Layer, LayerName } from '../config/layers/selection.ts';
import type { TomlTable, TomlValue } from '../config/document/edit.ts';
import { ok, type Outcome } from '../faults/fault.ts';
import type { AppServer } from './app-server.ts';
import type { ConfigLayerSource, Json } from './app-server.types.ts';

/**
 * The layers of the configuration for a folder, highest first, as Codex itself applies them: what it leaves out is there
 * with its reason. A project’s layer holds only what Codex lets a project decide. Faults: those of `config/read`.
 */
export async function readLayers(server: AppServer, cwd: string): Promise<Outcome<Layer[]>> {
  const read = await server.call('config/read', { includeLayers: true, cwd });
  if (!read.ok) return read;
  return ok(
    (read.value.layers ?? [])
      // What Switchboard starts it with, to ask, is no layer of the person's.
      .filter(({ name }) => name.type !== 'sessionFlags')
      .map(({ name, config, disabledReason }) => ({
        ...placeOf(name),
        data: tableOf(config),
        ignored: disabledReason ?? null,
      })),
  );
}

function placeOf(source: ConfigLayerSource): { by: LayerName; where: string | null } {
  switch (source.type) {
    case 'sessionFlags':
      return { by: 'command-line', where: null };
    case 'project':
      return { by: 'project', where: join(source.dotCodexFolder, 'config.toml') };
    case 'user':
      return { by: source.profile === null ? 'user' : 'profile', where: source.file };
    case 'system':
      return { by: 'system', where: source.file };
    case 'packagedDefaults':
      return { by: 'built-in', where: source.file };
    case 'legacyManagedConfigTomlFromFile':
      return { by: 'managed', where: source.file };
    case 'mdm':
      return { by: 'managed', where: `${source.domain} ${source.key}` };
    case 'enterpriseManaged':
      return { by: 'managed', where: source.name };
    case 'legacyManagedConfigTomlFromMdm':
      return { by: 'managed', where: null };
  }
}

/** TOML has no null; what Codex says of it is left out. */
function tableOf(json: Json): TomlTable {
  const value = valueOf(json);
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date) ? value : {};
}

function valueOf(json: Json): TomlValue | undefined {
  if (json === null) return undefined;
  if (Array.isArray(json)) return json.flatMap((item) => valueOf(item) ?? []);
  if (typeof json !== 'object') return json;
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, item]) => {
      const value = valueOf(item);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
