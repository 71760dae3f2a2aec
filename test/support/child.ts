import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { bundle } from './bundle.ts';

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a script with plain Node, stdin closed, to its end. */
export async function runNode(script: string, args: string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => (stdout += String(data)));
  child.stderr.on('data', (data) => (stderr += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

export type Answer = { value: unknown } | { error: 'locked' | 'unavailable'; reason: string };

export interface KeychainChild {
  call(method: string, ...args: string[]): Promise<Answer>;
  /** Closes its stdin; resolves to the exit code, or null where a signal ended it. */
  end(): Promise<number | null>;
}

let bundled: Promise<string> | undefined;

/** The production keychain in a process of its own: keytar finds its bus in the environment of the process. */
export async function keychainChild(
  env: NodeJS.ProcessEnv,
  deadlineMs = 3000,
  ...mode: 'locks-late'[]
): Promise<KeychainChild> {
  bundled ??= bundle('test/keys/children/keychain.ts');
  const child = spawn(process.execPath, [await bundled, String(deadlineMs), ...mode], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async call(method, ...args) {
      child.stdin.write(`${JSON.stringify([method, ...args])}\n`);
      const line = await lines.next();
      if (line.done) throw new Error(`the process ended during ${method}: ${(await exit).join(' ')}`);
      return JSON.parse(line.value) as Answer;
    },
    async end() {
      child.stdin.end();
      return (await exit)[0];
    },
  };
}
