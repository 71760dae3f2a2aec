import { posix, win32 } from 'node:path';

/** How to start a program without a shell. */
export interface Launcher {
  command: string;
  args: string[];
}

/** What must be looked at on the disk; injected, so that Windows can be tested elsewhere. */
export interface Looking {
  platform: NodeJS.Platform;
  arch: string;
  exists(path: string): boolean;
  /** The path with symbolic links followed; the same path where there are none. */
  realpath(path: string): string;
  /** Names of the folders in a folder; empty where it is not there. */
  list(folder: string): string[];
}

/** Codex's own names of its builds: package `@openai/codex-linux-x64`, folder `vendor/x86_64-unknown-linux-musl`. */
const targets: Readonly<Record<string, string>> = {
  'linux-x64': 'x86_64-unknown-linux-musl',
  'linux-arm64': 'aarch64-unknown-linux-musl',
  'darwin-x64': 'x86_64-apple-darwin',
  'darwin-arm64': 'aarch64-apple-darwin',
  'win32-x64': 'x86_64-pc-windows-msvc',
  'win32-arm64': 'aarch64-pc-windows-msvc',
};

/** The folder of the `@openai/codex` package that a launcher of npm's kind belongs to, or null. */
function packageFolder(path: string, looking: Looking): string | null {
  const { dirname, join, basename } = looking.platform === 'win32' ? win32 : posix;
  const real = looking.realpath(path);
  if (basename(real) === 'codex.js') return dirname(dirname(real));
  if (!/\.(cmd|ps1)$/i.test(path)) return null;
  // npm's shims: globally in the prefix itself, locally in node_modules/.bin.
  const folder = dirname(path);
  return (
    [join(folder, 'node_modules', '@openai', 'codex'), join(dirname(folder), '@openai', 'codex')].find((candidate) =>
      looking.exists(join(candidate, 'bin', 'codex.js')),
    ) ?? null
  );
}

/**
 * How to start what was found at a path. npm's launcher is a script (`codex.js`, on Windows behind `codex.cmd`, which
 * cannot be spawned without a shell and finds no node where the desktop started us): its platform package holds the
 * real executable, and that is started. Where that is not to be found, `codex.js` with node; null for a `.cmd` whose
 * package is not there.
 */
export function resolveLauncher(path: string, looking: Looking): Launcher | null {
  const { platform, arch, exists } = looking;
  const { dirname, join } = platform === 'win32' ? win32 : posix;
  const folder = packageFolder(path, looking);
  if (!folder) return /\.(cmd|ps1)$/i.test(path) ? null : { command: path, args: [] };

  const target = targets[`${platform}-${arch}`];
  const executable = join('bin', platform === 'win32' ? 'codex.exe' : 'codex');
  const vendors = [
    join(folder, 'node_modules', '@openai', `codex-${platform}-${arch}`, 'vendor'),
    join(dirname(folder), `codex-${platform}-${arch}`, 'vendor'),
    join(folder, 'vendor'),
  ];
  const found = target && vendors.map((vendor) => join(vendor, target, executable)).find((file) => exists(file));
  if (found) return { command: found, args: [] };

  const node = platform === 'win32' ? 'node.exe' : 'node';
  const beside = join(dirname(path), node);
  return { command: exists(beside) ? beside : node, args: [join(folder, 'bin', 'codex.js')] };
}
