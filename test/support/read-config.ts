import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import TOML from '@iarna/toml';
import type { TomlTable } from '../../electron/config/edit.ts';
import type { ConfigFile } from '../../electron/config/store.types.ts';
import { failed, ok, type Outcome } from '../../electron/faults/fault.ts';
import { makeFault } from '../../electron/faults/words.ts';

/** Reads a file of a home, as the store does: a missing file is an empty one. */
export async function readConfig(home: string, file = 'config.toml'): Promise<Outcome<ConfigFile>> {
  const path = join(home, file);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const hash = createHash('sha256')
    .update(text ?? '')
    .digest('hex');
  return ok({ path, exists: text !== null, text: text ?? '', hash, data: parse(text ?? '', path) });
}

function parse(text: string, path: string): Outcome<TomlTable> {
  try {
    return ok(TOML.parse(text) as TomlTable);
  } catch (error) {
    const { line = 0, col = 0, message } = error as Error & { line?: number; col?: number };
    return failed(makeFault('config-invalid-toml', { path, line: line + 1, column: col + 1, words: message }));
  }
}
