import { execFile } from 'node:child_process';
import { readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { basename, join, win32 } from 'node:path';

/** A process of this machine, as far as the system tells. */
export interface SeenProcess {
  pid: number;
  parent: number | null;
  command: string[];
  cwd: string | null;
  /** Its CODEX_HOME; null where the system does not tell. */
  home: string | null;
}

/**
 * The Codex processes that keep the choice with which they started: those of this home, or of a home that nobody knows.
 * What Codex itself started counts with it, and what Switchboard started is none.
 */
export function codexAmong(
  all: readonly SeenProcess[],
  { ownPid, home }: { ownPid: number; home: string },
): SeenProcess[] {
  const byPid = new Map(all.map((one) => [one.pid, one]));
  const above = (one: SeenProcess): SeenProcess[] => {
    const found: SeenProcess[] = [];
    for (let at = byPid.get(one.parent ?? -1); at && !found.includes(at); at = byPid.get(at.parent ?? -1))
      found.push(at);
    return found;
  };
  return all.filter((one) => {
    if (!isCodex(one) || (one.home !== null && one.home !== home)) return false;
    // Another Switchboard's run is known by the folder in which it is made.
    if (one.cwd !== null && basename(one.cwd).startsWith('switchboard-run-')) return false;
    return !above(one).some((parent) => parent.pid === ownPid || isCodex(parent));
  });
}

/** The program itself, not the launcher of npm (`node …/codex.js`), which has it as a child. */
const isCodex = ({ command: [program = ''] }: SeenProcess) => /^codex(\.exe)?$/.test(win32.basename(program));

/** How many are running; null where the system could not be asked. */
export async function countRunningCodex(home: string): Promise<number | null> {
  const all = await (process.platform === 'linux' ? fromProc() : fromCommand());
  return all && codexAmong(all, { ownPid: process.pid, home: await real(home) }).length;
}

const real = (path: string) => realpath(path).catch(() => path);

/** Linux: /proc. A process that ended meanwhile, or that is somebody else's, is none. */
async function fromProc(): Promise<SeenProcess[] | null> {
  const names = await readdir('/proc').catch(() => null);
  if (!names) return null;
  const all = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map((name) => ofProc(Number(name))));
  return all.filter((one) => one !== null);
}

async function ofProc(pid: number): Promise<SeenProcess | null> {
  const folder = join('/proc', String(pid));
  try {
    const [cmdline, status] = await Promise.all([
      readFile(join(folder, 'cmdline'), 'utf8'),
      readFile(join(folder, 'status'), 'utf8'),
    ]);
    const seen = { pid, parent: Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0), command: cmdline.split('\0') };
    if (!isCodex({ ...seen, cwd: null, home: null })) return { ...seen, cwd: null, home: null };
    const [environ, cwd] = await Promise.all([
      readFile(join(folder, 'environ'), 'utf8'),
      readlink(join(folder, 'cwd')).catch(() => null),
    ]);
    const variable = (name: string) =>
      environ
        .split('\0')
        .find((line) => line.startsWith(`${name}=`))
        ?.slice(name.length + 1);
    const home =
      variable('CODEX_HOME') ?? (variable('HOME') === undefined ? null : join(variable('HOME') ?? '', '.codex'));
    return { ...seen, cwd, home: home === null ? null : await real(home) };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** macOS (`ps`, one's own processes) and Windows (`tasklist`): neither tells a home. */
async function fromCommand(): Promise<SeenProcess[] | null> {
  const isWindows = process.platform === 'win32';
  const [command, args] = isWindows
    ? (['tasklist', ['/FI', 'IMAGENAME eq codex.exe', '/FO', 'CSV', '/NH']] as const)
    : (['ps', ['-x', '-o', 'pid=,ppid=,command=']] as const);
  const text = await new Promise<string | null>((resolve) => {
    execFile(command, args, { timeout: 3000, windowsHide: true }, (error, stdout) => resolve(error ? null : stdout));
  });
  return text === null ? null : isWindows ? readTasklist(text) : readPs(text);
}

/** Lines of `pid ppid command`. */
export function readPs(text: string): SeenProcess[] {
  return [...text.matchAll(/^\s*(\d+)\s+(\d+)\s+(.+)$/gm)].map(([, pid, parent, command = '']) => ({
    ...{ pid: Number(pid), parent: Number(parent), command: command.split(' '), cwd: null, home: null },
  }));
}

/** Lines of `"codex.exe","4711","Console","1","52,000 K"`. */
export function readTasklist(text: string): SeenProcess[] {
  return [...text.matchAll(/^"([^"]+)","(\d+)"/gm)].map(([, name = '', pid]) => ({
    ...{ pid: Number(pid), parent: null, command: [name], cwd: null, home: null },
  }));
}
