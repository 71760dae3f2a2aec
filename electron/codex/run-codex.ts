import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyReading, readLine, type CodexEvent, type Reading } from './codex-events.ts';
import type { CodexProgram } from './codex.types.ts';
import { descendantsOf, endEach, endTree, endTreeNow, stillRunning } from './process-tree.ts';

export interface CodexRunOptions {
  /** Codex's own arguments, after the program's. Never a key: argument lists are public on the machine. */
  args: readonly string[];
  /** The whole environment of the child; a key belongs here. */
  env: NodeJS.ProcessEnv;
  /** The folder that Codex starts in; by default an empty temporary one. */
  cwd?: string | undefined;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  onEvent?: ((event: CodexEvent) => void) | undefined;
}

export interface CodexRun extends Reading {
  /** Null when Codex was ended by a signal or did not start. */
  exitCode: number | null;
  /** What Codex wrote to stderr, the last 16 KiB. */
  stderr: string;
  timedOut: boolean;
  cancelled: boolean;
  /** Why the program could not be started at all (`ENOENT`, `EACCES`), else null. */
  startError: string | null;
  durationMs: number;
}

const MAX_STDERR = 16 * 1024;
const MAX_LINE = 1024 * 1024;
/** How long Codex may take to go after SIGTERM before SIGKILL follows. */
const GRACE_MS = 400;
/** How long its output may stay open after it is gone (a grandchild may hold the pipe). */
const DRAIN_MS = 1000;

/** What is alive now, ended at once should this process itself exit in the middle of a run. */
const alive = new Map<number, string>();
process.on('exit', () => {
  for (const [pid, folder] of alive) {
    endTreeNow(pid);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Splits a stream into lines; a line beyond 1 MiB is dropped. */
function lineSplitter(onLine: (line: string) => void): { push: (chunk: string) => void; end: () => void } {
  let rest = '';
  return {
    push(chunk) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > MAX_LINE) rest = '';
      for (const line of lines) onLine(line);
    },
    end() {
      if (rest) onLine(rest);
      rest = '';
    },
  };
}

/**
 * Runs Codex once with stdin closed, in an empty temporary folder by default, and ends its whole process tree on cancel,
 * at the deadline and after it finished. Never rejects for what Codex does; leaves no process and no folder behind.
 */
export async function runCodex(program: CodexProgram, options: CodexRunOptions): Promise<CodexRun> {
  const started = performance.now();
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'switchboard-run-'));
  try {
    return { ...(await runIn(folder, program, options)), durationMs: performance.now() - started };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function runIn(
  folder: string,
  program: CodexProgram,
  { args, env, cwd = folder, timeoutMs, signal, onEvent }: CodexRunOptions,
): Promise<Omit<CodexRun, 'durationMs'>> {
  return new Promise((resolve) => {
    let reading = emptyReading();
    let stderr = '';
    const run = {
      exitCode: null as number | null,
      timedOut: false,
      cancelled: false,
      startError: null as string | null,
    };
    if (signal?.aborted) return resolve({ ...reading, ...run, cancelled: true, stderr });

    const child = spawn(program.command, [...program.args, ...args], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32', // its own process group, so that all of it can be ended together
      windowsHide: true,
    });
    const { pid } = child;
    if (pid !== undefined) alive.set(pid, folder);

    const lines = lineSplitter((line) => {
      const next = readLine(reading, line);
      reading = next.reading;
      if (next.event) onEvent?.(next.event);
    });
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => lines.push(chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr = (stderr + chunk).slice(-MAX_STDERR);
    });

    let killTimer: NodeJS.Timeout | undefined;
    let drainTimer: NodeJS.Timeout | undefined;
    const end = () => {
      if (pid === undefined || killTimer) return;
      killTimer = setTimeout(() => endTreeNow(pid), GRACE_MS);
      // Who belongs to it must be asked before it ends: what it leaves behind has no parent to be known by.
      ending = descendantsOf(pid).then((started) => {
        endTree(pid);
        endEach(started);
      });
    };
    const deadline = setTimeout(() => {
      run.timedOut = true;
      end();
    }, timeoutMs);
    const onAbort = () => {
      run.cancelled = true;
      end();
    };
    signal?.addEventListener('abort', onAbort, { once: true });

    let ending: Promise<void> = Promise.resolve();
    const finish = () => {
      clearTimeout(deadline);
      clearTimeout(killTimer);
      clearTimeout(drainTimer);
      signal?.removeEventListener('abort', onAbort);
      child.stdout.destroy();
      child.stderr.destroy();
      if (pid !== undefined) alive.delete(pid);
      lines.end();
      resolve({ ...reading, ...run, stderr });
    };
    child.once('error', (error: NodeJS.ErrnoException) => {
      run.startError = error.code ?? error.message;
      if (pid === undefined) finish();
    });
    child.once('exit', (code) => {
      run.exitCode = code;
      // What Codex started may outlive it (an MCP server, say): the group goes with its leader.
      if (pid !== undefined && stillRunning(pid)) endTreeNow(pid);
      drainTimer = setTimeout(finish, DRAIN_MS);
    });
    child.once('close', () => void ending.then(finish));
  });
}
