import { PassThrough } from 'node:stream';
import {
  contract,
  type Bridge,
  type EventName,
  type EventPayload,
  type Input,
  type Reply,
  type Verb,
} from '../../electron/api/contract.ts';
import type { CliDeps, Core, ServeOptions } from '../../electron/cli/deps.types.ts';
import { runCli } from '../../electron/cli/program.ts';
import { ok } from '../../electron/faults/fault.ts';
import { makeFault } from '../../electron/faults/words.ts';

/** What a stand-in core answers, by verb. */
export type Answers = { [V in Verb]?: (input: Input<V>) => Reply<V> | Promise<Reply<V>> };

export interface Call {
  verb: Verb;
  input: unknown;
}

/** A bridge whose answers are data. It holds both sides to the contract, and keeps what was asked. */
export function standInBridge(answers: Answers) {
  const calls: Call[] = [];
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const call = async <V extends Verb>(verb: V, input: Input<V>): Promise<Reply<V>> => {
    const read = contract[verb].input.safeParse(input);
    if (!read.success) throw new Error(`${verb} was called with ${JSON.stringify(input)}: ${read.error.message}`);
    // As JSON: what crosses a door has no `undefined`.
    calls.push({ verb, input: JSON.parse(JSON.stringify(input)) });
    const answer = answers[verb];
    if (!answer) return { ok: false, fault: makeFault('unknown', { words: `no answer for ${verb}` }) };
    const reply = await answer(input);
    if (reply.ok) contract[verb].output.parse(reply.value);
    return reply;
  };
  const on = <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => {
    const set = listeners.get(event) ?? new Set();
    set.add(listener);
    listeners.set(event, set);
    return () => set.delete(listener);
  };
  const emit = <E extends EventName>(event: E, payload: EventPayload<E>) => {
    for (const listener of listeners.get(event) ?? []) Reflect.apply(listener, undefined, [payload]);
  };
  const bridge: Bridge = { call, on };
  const subscribers = () => [...listeners.values()].reduce((sum, set) => sum + set.size, 0);
  return { bridge, calls, emit, subscribers };
}

export interface RunOptions {
  answers?: Answers;
  stand?: ReturnType<typeof standInBridge>;
  stdin?: string | PassThrough;
  /** Both ends are a terminal. */
  tty?: boolean;
  env?: NodeJS.ProcessEnv;
  startServe?: CliDeps['startServe'];
  /** Given the way to press Ctrl+C. */
  interrupt?: (press: () => void) => void;
  /** Given the way to have something thrown that nobody catches. */
  crash?: (throwUncaught: (error: unknown) => void) => void;
}

/** Runs a command line against a stand-in core and keeps everything it did. */
export async function run(argv: string[], options: RunOptions = {}) {
  const stand = options.stand ?? standInBridge(options.answers ?? {});
  let stdout = '';
  let stderr = '';
  let disposed = 0;
  const homes: (string | undefined)[] = [];
  const printed: string[][] = [];
  const served: ServeOptions[] = [];
  const crash: ((error: unknown) => void)[] = [];
  options.crash?.((error) => crash.at(-1)?.(error));
  const core = (): Core => ({
    bridge: stand.bridge,
    dispose: async () => {
      disposed += 1;
    },
  });
  const stdin = options.stdin instanceof PassThrough ? options.stdin : new PassThrough();
  if (!(options.stdin instanceof PassThrough)) stdin.end(options.stdin ?? '');
  const code = await runCli(argv, {
    bridge: async (home) => {
      homes.push(home);
      return core();
    },
    makeDemo: async () => core(),
    startServe: async (serve) => {
      served.push(serve);
      if (options.startServe) return options.startServe(serve);
      return ok({ url: 'http://127.0.0.1:4870/?token=once', close: async () => undefined, closed: Promise.resolve() });
    },
    printKey: async (words) => {
      printed.push(words);
      return 0;
    },
    io: {
      stdin: Object.assign(stdin, { isTTY: options.tty ?? false }),
      stdout: { write: (text) => (stdout += text) },
      stderr: { write: (text) => (stderr += text) },
      isTTY: options.tty ?? false,
      columns: 100,
      onInterrupt: (listener) => {
        options.interrupt?.(listener);
        return () => undefined;
      },
      onUnhandled: (listener) => {
        crash.push(listener);
        return () => crash.splice(crash.indexOf(listener), 1);
      },
    },
    env: options.env ?? { NO_COLOR: '1' },
    version: '1.2.3',
  });
  return { code, stdout, stderr, calls: stand.calls, disposed, homes, printed, served };
}

/** The one JSON document on stdout; throws where there is another, or none. */
export const document = (result: { stdout: string }): Record<string, unknown> => JSON.parse(result.stdout);
