import { spawn } from 'node:child_process';
import { endTreeNow } from '../../codex/process-tree.ts';
import { descendantsOf } from './descendants.ts';

/** How a command ended: by its own exit code, not at all within its deadline, or never started. */
export interface CommandAnswer {
  ended: 'exit' | 'late' | 'not-started';
  code: number | null;
  /** The last 64 KB. */
  stdout: string;
}

export interface CommandOptions {
  env: NodeJS.ProcessEnv;
  deadlineMs: number;
}

export type RunCommand = (program: string, args: readonly string[], options: CommandOptions) => Promise<CommandAnswer>;

const kept = 64 * 1024;

/**
 * Runs a command to its end or to its deadline, with stdin closed and no terminal, and then ends
 * whatever it started. A shell’s start-up files may do anything: wait for an answer, leave programs behind, say a lot.
 */
export const runCommand: RunCommand = (program, args, { env, deadlineMs }) =>
  new Promise((resolve) => {
    let stdout = '';
    const child = spawn(program, args, {
      env,
      // A group and a session of its own: an interactive shell takes no terminal away, and all of it can be ended.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    let finished = false;
    const finish = (ended: CommandAnswer['ended'], code: number | null): void => {
      if (finished) return;
      finished = true;
      clearTimeout(timer);
      if (child.pid !== undefined) {
        // Read before the parent is gone: interactive shells give each command a group of its own.
        const started = descendantsOf(child.pid);
        endTreeNow(child.pid);
        for (const pid of started) endOne(pid);
      }
      child.stdout.destroy();
      resolve({ ended, code, stdout });
    };
    const timer = setTimeout(() => finish('late', null), deadlineMs);
    child.once('error', () => finish('not-started', null));
    child.stdout.on('data', (data) => (stdout = (stdout + String(data)).slice(-kept)));
    child.once('close', (code) => finish('exit', code));
    // A program that was left behind may hold stdout open for ever; what the shell itself said is there by then.
    child.once('exit', (code) => setTimeout(() => finish('exit', code), 200).unref());
  });

function endOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It may have ended in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
