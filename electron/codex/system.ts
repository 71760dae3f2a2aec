import { execFile } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { hasCode, homedirOf } from '../config/home.ts';
import { words } from '../words/words.ts';
import type { FindDeps } from './find-codex.ts';
import { inEmptyHome } from './question.ts';

const VERSION_DEADLINE_MS = 5000;

/** Names of the folders in a folder; none where it is not there or may not be read: then Codex is not run from it. */
function listFolders(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map((entry) => entry.name);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/** What `findCodex` needs of this machine. */
export function systemForCodex(env: NodeJS.ProcessEnv, checkoutRoot: string | null): FindDeps {
  return {
    env,
    platform: process.platform,
    arch: process.arch,
    homedir: homedirOf(env),
    checkoutRoot,
    exists: existsSync,
    realpath: (path) => realpathSync(path),
    list: listFolders,
    run: ({ command, args }, more) =>
      inEmptyHome((home) => runToEnd(command, [...args, ...more], { ...env, CODEX_HOME: home })).catch(
        (error: unknown) => {
          if (!hasCode(error)) throw error;
          return { stdout: '', error: error.message }; // no temporary folder can be made
        },
      ),
  };
}

type Ended = Awaited<ReturnType<FindDeps['run']>>;

function runToEnd(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const options = { env, timeout: VERSION_DEADLINE_MS, killSignal: 'SIGKILL', windowsHide: true } as const;
  return new Promise((resolve) => {
    const child = execFile(command, args, options, (error, stdout, stderr) => {
      const late = error?.killed ? words().reasons.noVersion(VERSION_DEADLINE_MS / 1000) : null;
      resolve({ stdout, error: error ? (late ?? (stderr.trim().slice(0, 500) || error.message)) : null });
    });
    child.stdin?.end();
  });
}
