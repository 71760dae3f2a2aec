import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { failed, ok, type Fault, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { words } from '../words/words.ts';
import type { AppServerMethods } from './app-server.types.ts';
import type { CodexProgram } from './codex.types.ts';
import { endTree, endTreeNow } from './process-tree.ts';
import { withoutPlugins } from './question.ts';

/** Start-up takes about 0.4 s, a call 2 to 5 ms; thread lists over a long history take longer. */
const startDeadlineMs = 15_000;
const callDeadlineMs = 15_000;
/** How long it may take to leave once its input has ended. */
const leaveMs = 500;

export interface AppServer {
  /** Faults: config-rejected-by-codex with Codex's own words, codex-will-not-run where it ended or did not answer. */
  call<M extends keyof AppServerMethods>(
    method: M,
    params: AppServerMethods[M]['params'],
  ): Promise<Outcome<AppServerMethods[M]['result']>>;
  /** Ends it, with all that it started. Calls that wait are answered by a fault. */
  close(): Promise<void>;
}

export interface AppServerStart {
  program: CodexProgram;
  /** The whole environment of the child; CODEX_HOME among it. */
  env: NodeJS.ProcessEnv;
  cwd?: string | undefined;
  signal?: AbortSignal | undefined;
}

interface Answer {
  id?: number | string;
  method?: string;
  result?: unknown;
  error?: { message?: string };
}

/** Starts `codex app-server` and shakes hands. Faults: codex-will-not-run, cancelled. */
export async function startAppServer({ program, env, cwd, signal }: AppServerStart): Promise<Outcome<AppServer>> {
  if (signal?.aborted) return failed(makeFault('cancelled'));
  const child = spawn(program.command, [...program.args, ...withoutPlugins, 'app-server'], {
    env,
    cwd,
    detached: process.platform !== 'win32', // the leader of a group, so that all of it can be ended
    windowsHide: true,
  });
  const talk = new Conversation(child);
  const cancel = () => talk.end(makeFault('cancelled'));
  signal?.addEventListener('abort', cancel, { once: true });
  const greeting = { clientInfo: { name: 'switchboard', title: 'Switchboard', version: '1' }, capabilities: null };
  const hello = await talk.ask('initialize', greeting, startDeadlineMs);
  const close = async () => {
    signal?.removeEventListener('abort', cancel);
    await talk.close();
  };
  if (!hello.ok) {
    await close();
    return hello;
  }
  talk.tell({ method: 'initialized' });
  return ok({
    call: async <M extends keyof AppServerMethods>(method: M, params: AppServerMethods[M]['params']) =>
      (await talk.ask(method, params, callDeadlineMs)) as Outcome<AppServerMethods[M]['result']>,
    close,
  });
}

/** JSON lines with one child process: requests numbered, answers matched, nothing left waiting when it ends. */
class Conversation {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly waiting = new Map<number, (answer: Outcome<unknown>) => void>();
  private readonly onExit = () => this.child.pid && endTreeNow(this.child.pid);
  private ended: Fault | null = null;
  private asked = 0;
  private complaint = '';

  constructor(child: ChildProcessWithoutNullStreams) {
    this.child = child;
    createInterface({ input: child.stdout }).on('line', (line) => this.hear(line));
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      this.complaint = (this.complaint + words).slice(-4000);
    });
    child.on('error', (error) => this.fail(error.message));
    child.on('close', (code) =>
      this.fail(withoutQuotes(this.complaint) || `codex app-server ended with status ${code}`),
    );
    // Writing to a child that has just ended fails here, and `close` tells why.
    child.stdin.on('error', (error) => (this.complaint ||= error.message));
    process.on('exit', this.onExit);
  }

  ask(method: string, params: object, deadlineMs: number): Promise<Outcome<unknown>> {
    if (this.ended) return Promise.resolve(failed(this.ended));
    const id = (this.asked += 1);
    return new Promise((resolve) => {
      const late = () => this.settle(id, failed(silent(method, deadlineMs)));
      const timer = setTimeout(late, deadlineMs);
      this.waiting.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      this.tell({ id, method, params });
    });
  }

  tell(message: object): void {
    this.child.stdin.write(`${JSON.stringify(message)}\n`);
  }

  /** Answers all that wait by a fault and ends the process. */
  end(fault: Fault): void {
    this.ended ??= fault;
    for (const id of [...this.waiting.keys()]) this.settle(id, failed(this.ended));
    if (this.child.pid && this.running) endTree(this.child.pid);
  }

  async close(): Promise<void> {
    this.ended ??= makeFault('codex-will-not-run', { words: words().reasons.appServerClosed });
    if (this.child.pid && this.running) {
      const gone = once(this.child, 'exit');
      this.child.stdin.end();
      const pid = this.child.pid;
      const ask = setTimeout(() => endTree(pid), leaveMs);
      const force = setTimeout(() => endTreeNow(pid), leaveMs * 4);
      await gone;
      clearTimeout(ask);
      clearTimeout(force);
    }
    if (this.child.pid) endTreeNow(this.child.pid); // whatever it started and left
    process.off('exit', this.onExit);
    this.end(this.ended);
  }

  private get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  private fail(why: string): void {
    this.end(makeFault('codex-will-not-run', { words: why }));
  }

  private settle(id: number, answer: Outcome<unknown>): void {
    const resolve = this.waiting.get(id);
    this.waiting.delete(id);
    resolve?.(answer);
  }

  private hear(line: string): void {
    const answer = readLine(line);
    if (!answer) return this.fail(words().reasons.appServerNoJson);
    if (answer.method !== undefined) {
      // It may ask something of an interactive client; there is none here. Notifications carry no id.
      if (answer.id !== undefined) this.tell({ id: answer.id, error: { code: -32601, message: 'not supported' } });
      return;
    }
    const why = withoutQuotes(answer.error?.message ?? words().reasons.appServerNoReason);
    const outcome = answer.error ? failed(makeFault('config-rejected-by-codex', { words: why })) : ok(answer.result);
    this.settle(Number(answer.id), outcome);
  }
}

function readLine(line: string): Answer | null {
  try {
    return JSON.parse(line) as Answer;
  } catch {
    return null;
  }
}

function silent(method: string, deadlineMs: number): Fault {
  const why = words().reasons.appServerSilent(method, deadlineMs / 1000);
  return makeFault('codex-will-not-run', { words: why, seconds: deadlineMs / 1000 });
}

/** Codex's words without the lines of the file that it quotes under them (`3 | key = …`): a key may stand there. */
function withoutQuotes(said: string): string {
  return said
    .split('\n')
    .filter((line) => !/^\s*\d*\s*\|/.test(line))
    .join('\n')
    .trim();
}
