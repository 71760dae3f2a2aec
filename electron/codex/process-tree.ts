import { execFile, spawn, spawnSync } from 'node:child_process';

/** `taskkill /T` ends a process with all that it started; Windows has no process groups to signal. */
const taskkill = (pid: number) => ['taskkill', ['/T', '/F', '/PID', String(pid)]] as const;

/** Sends a signal to a process group; false where there is no such group any more. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ESRCH') return false;
    if (code === 'EPERM') return true; // macOS answers so for a group of zombies
    throw error;
  }
}

/** The processes that this one started, and those that they started. Empty on Windows: taskkill finds them itself. */
export function descendantsOf(pid: number): Promise<number[]> {
  if (process.platform === 'win32') return Promise.resolve([]);
  return new Promise((resolve) => {
    execFile('ps', ['-A', '-o', 'pid=,ppid='], { timeout: 2000 }, (error, stdout) => {
      if (error) return resolve([]); // no ps here: then the group is all that is known
      const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
      const found = [pid];
      for (const parent of found) for (const [id, of] of pairs) if (id !== undefined && of === parent) found.push(id);
      resolve(found.slice(1));
    });
  });
}

/** Ends single processes at once: those that left the group for a session of their own. */
export function endEach(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** Asks a process that leads its own group, with all that is in the group, to end. */
export function endTree(pid: number): void {
  if (process.platform === 'win32') {
    const [command, args] = taskkill(pid);
    // taskkill reports a process that is already gone by its exit code, which tells nothing new.
    spawn(command, args, { stdio: 'ignore', windowsHide: true }).on('error', () => process.kill(pid));
  } else signalGroup(pid, 'SIGTERM');
}

/** Ends it at once and before this returns, so that it can be used while this process exits. */
export function endTreeNow(pid: number): void {
  if (process.platform === 'win32') {
    const [command, args] = taskkill(pid);
    spawnSync(command, args, { stdio: 'ignore', windowsHide: true });
  } else signalGroup(pid, 'SIGKILL');
}

/**
 * Whether anything of the group is left after its leader ended. On Windows the leader's number may already belong to
 * another program, so it is not asked there.
 */
export const stillRunning = (pid: number): boolean => process.platform !== 'win32' && signalGroup(pid, 0);
