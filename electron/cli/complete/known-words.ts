import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { isTable } from '../../config/document/table.ts';
import { hasCode, homedirOf, resolveHome } from '../../config/home.ts';
import { guideModels, offersGuideModels } from '../../models/known-models.ts';
import { openModelMemory } from '../../models/model-memory.ts';
import { usualStateDir } from '../../state/state-dir.ts';

/** What can be completed beside the commands themselves. */
export interface KnownWords {
  providers: string[];
  /** Models with the provider that they are known of. */
  models: { provider: string; model: string }[];
  profiles: string[];
}

/** Reads two files and a folder, and nothing else: whoever presses Tab waits. What cannot be read completes nothing. */
export async function knownWords(env: NodeJS.ProcessEnv, flag: string | undefined): Promise<KnownWords> {
  const home = resolveHome({ flag, env, homedir: homedirOf(env) }).path;
  const [data, names, memory] = await Promise.all([
    configOf(home),
    readdir(home).catch(nothing),
    openModelMemory(usualStateDir(env)).read(),
  ]);
  const tables = isTable(data['model_providers']) ? data['model_providers'] : {};
  const guide = Object.entries(tables).flatMap(([id, table]) => {
    const baseUrl = isTable(table) && typeof table['base_url'] === 'string' ? table['base_url'] : null;
    return offersGuideModels({ id, baseUrl }) ? guideModels.map(({ id: model }) => ({ provider: id, model })) : [];
  });
  const { model, model_provider: provider } = data;
  const now =
    typeof model === 'string' ? [{ provider: typeof provider === 'string' ? provider : 'openai', model }] : [];
  const kept = [...memory.models, ...memory.choices].map((entry) => ({ provider: entry.provider, model: entry.model }));
  return {
    providers: [...Object.keys(tables), 'openai', 'ollama', 'lmstudio'],
    models: [...now, ...kept, ...guide],
    profiles: (names ?? []).flatMap((name) => /^([A-Za-z0-9_-]+)\.config\.toml$/.exec(name)?.[1] ?? []),
  };
}

async function configOf(home: string): Promise<Record<string, unknown>> {
  const text = await readFile(join(home, 'config.toml'), 'utf8').catch(nothing);
  try {
    return parse(text ?? '', { integersAsBigInt: 'asNeeded' });
  } catch {
    return {};
  }
}

function nothing(error: unknown): null {
  if (hasCode(error)) return null;
  throw error;
}
