import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { words } from '../../words/words.ts';
import type { TomlTable } from '../document/edit.ts';
import { hasCode } from '../home.ts';
import type { Layer, LayerName } from './selection.ts';
import { isTable, tableAt } from '../document/table.ts';
import { parseToml } from '../document/toml.ts';

/**
 * The layers around the user's file as their files alone tell, highest first: for where Codex cannot be asked. Codex reads
 * the `.codex` folders from the working folder up to the root of its repository, and only where the person trusts it.
 * @param user what the user's own config.toml says
 * @param systemFolder where Codex looks beside CODEX_HOME, on Unix
 */
export async function fileLayers(
  cwd: string,
  home: string,
  user: TomlTable,
  systemFolder = '/etc/codex',
): Promise<Layer[]> {
  const managed = await layerAt('managed', join(systemFolder, 'managed_config.toml'));
  const system = await layerAt('system', join(systemFolder, 'config.toml'));
  const folders = await projectFolders(cwd);
  const trusted = folders.some((folder) => isTrusted(user, folder));
  const projects: Layer[] = [];
  for (const folder of folders) {
    const dotCodex = join(folder, '.codex');
    // The home may itself lie in a folder’s `.codex`: it is the user’s layer, not a project’s.
    if (dotCodex === home) continue;
    for (const layer of await layerAt('project', join(dotCodex, 'config.toml'))) {
      projects.push({
        ...layer,
        ignored: trusted ? null : words().files.notTrusted(join(home, 'config.toml')),
      });
    }
  }
  const own: Layer = { by: 'user', where: join(home, 'config.toml'), data: user, ignored: null };
  return [...managed, ...projects, own, ...system];
}

async function layerAt(by: LayerName, path: string): Promise<Layer[]> {
  try {
    const data = parseToml(await readFile(path, 'utf8'));
    return [{ by, where: path, data: data.ok ? data.value : {}, ignored: data.ok ? null : data.fault.title }];
  } catch (error) {
    if (hasCode(error)) return [];
    throw error;
  }
}

/** The working folder and those above it up to the repository's root; the folder alone where there is no repository. */
async function projectFolders(cwd: string): Promise<string[]> {
  const start = await realpath(cwd).catch(() => cwd);
  const folders: string[] = [];
  for (let folder = start; ; folder = dirname(folder)) {
    folders.push(folder);
    if (await exists(join(folder, '.git'))) return folders;
    if (folder === dirname(folder)) return [start];
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

function isTrusted(user: TomlTable, folder: string): boolean {
  const project = tableAt(user, 'projects')[folder];
  return isTable(project) && project['trust_level'] === 'trusted';
}
