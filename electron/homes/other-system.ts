import { readdir, readFile } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import { hasCode } from '../config/home.ts';
import type { RunCommand } from '../keys/environment/run-command.ts';

export interface OtherSystem {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  run: RunCommand;
  /** Names in a folder; none where it cannot be read. */
  list?: ((folder: string) => Promise<string[]>) | undefined;
  /** The text of a file; '' where it cannot be read. */
  text?: ((path: string) => Promise<string>) | undefined;
}

/** Milliseconds that a question to the other system may take. */
const deadlineMs = 3000;

/** Seen from within WSL: the Codex homes of the Windows around it. */
export async function windowsHomes(system: OtherSystem): Promise<string[]> {
  const { platform, env, run, list = names, text = content } = system;
  if (platform !== 'linux' || !env['WSL_DISTRO_NAME']) return [];
  const drives = mountRoot(await text('/etc/wsl.conf'));
  // Of wslu, which most distributions for WSL bring; without it the folders tell.
  const asked = await run('wslvar', ['USERPROFILE'], { env: { ...env }, deadlineMs });
  const profile = seenFromWsl(env['USERPROFILE'] ?? asked.stdout.trim(), drives);
  const users = posix.join(drives, 'c/Users');
  const found = await Promise.all(
    (await list(users)).map(async (user) => {
      const home = posix.join(users, user, '.codex');
      return (await list(home)).includes('config.toml') ? [home] : [];
    }),
  );
  return [...new Set([...(profile === null ? [] : [posix.join(profile, '.codex')]), ...found.flat()])];
}

/**
 * Seen from Windows: the Codex homes of the persons in each WSL distribution. Only of those that run: to look into
 * another would start it.
 */
export async function wslHomes(system: OtherSystem): Promise<{ path: string; distribution: string }[]> {
  const { platform, env, run, list = names } = system;
  if (platform !== 'win32') return [];
  const asked = await run('wsl.exe', ['-l', '-q', '--running'], { env: { ...env, WSL_UTF8: '1' }, deadlineMs });
  if (asked.code !== 0) return [];
  // An older wsl.exe does not know WSL_UTF8 and answers in UTF-16.
  const distributions = asked.stdout
    .replaceAll('\0', '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((name) => /^[A-Za-z0-9][\w.-]*$/.test(name));
  const found = await Promise.all(
    distributions.map(async (distribution) => {
      const root = `\\\\wsl.localhost\\${distribution}`;
      const persons = (await list(win32.join(root, 'home'))).map((name) => win32.join(root, 'home', name));
      const homes = await Promise.all(
        [...persons, win32.join(root, 'root')].map(async (person) =>
          (await list(person)).includes('.codex') ? [{ path: win32.join(person, '.codex'), distribution }] : [],
        ),
      );
      return homes.flat();
    }),
  );
  return found.flat();
}

/** `C:\Users\Ada` as WSL sees it, or null for what is no path of a drive. */
export function seenFromWsl(path: string, drives: string): string | null {
  const [, drive, rest = ''] = /^([A-Za-z]):[\\/](.*)$/.exec(path) ?? [];
  return drive === undefined ? null : posix.join(drives, drive.toLowerCase(), rest.replaceAll('\\', '/'));
}

/** Where WSL mounts Windows's drives: `root` below `[automount]`, else /mnt. https://learn.microsoft.com/windows/wsl/wsl-config */
export function mountRoot(conf: string): string {
  const section = /^\s*\[automount\]\s*$([\s\S]*?)(?=^\s*\[|$(?![\s\S]))/im.exec(conf)?.[1] ?? '';
  const root = /^\s*root\s*=\s*"?([^"\r\n]+?)"?\s*$/im.exec(section)?.[1];
  return root?.startsWith('/') ? root : '/mnt';
}

async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error)) return [];
    throw error;
  }
}

async function content(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error)) return '';
    throw error;
  }
}
