import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CodexProgram } from '../../electron/codex/codex.types.ts';
import { tempDir } from './temp.ts';

const enter = ['-rm', 'sh', '-c', 'mount --bind "$0" /etc && exec "$@"'];

/** Why no program can be given an /etc of its own here; null where it can. The machine’s own /etc is never touched. */
export function noPrivateEtc(): string | null {
  if (process.platform !== 'linux') return 'only Linux has private mount namespaces';
  const tried = spawnSync('unshare', [...enter, tmpdir(), 'true'], { encoding: 'utf8' });
  return tried.status === 0 ? null : `unshare -rm: ${tried.error?.message ?? tried.stderr.trim()}`;
}

/** The program in a mount namespace of its own, where /etc holds these files of /etc/codex and nothing else. */
export function withPrivateEtc(program: CodexProgram, files: Record<string, string>) {
  const etc = tempDir();
  const folder = join(etc, 'codex');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const args = [...enter, etc, program.command, ...program.args];
  return { program: { ...program, command: 'unshare', args }, folder };
}
