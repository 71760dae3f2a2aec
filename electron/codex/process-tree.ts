import { spawn, spawnSync } from 'node:child_process';

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

/** Asks a process that leads its own group, with all that it started, to end. */
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
