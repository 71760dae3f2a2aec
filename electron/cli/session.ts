import type { Bridge, Input, Output, Reply, Verb } from '../api/contract.ts';
import type { Fault } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { withoutKey } from '../keys/mask.ts';
import { oneLine, printable, printableReply } from '../printable.ts';
import { cellsOf, fit } from './cells.ts';
import type { CliDeps, Core } from './deps.types.ts';
import { faultInWords, warningInWords } from './fault-words.ts';
import { forHome } from './for-home.ts';
import { overLine, printer } from './style.ts';
import { hanging } from './wrap.ts';

/** Thrown through a command when Ctrl+C ends it; the run then exits with 130, as shells expect. */
export class Interrupted extends Error {}

export const interruptedCode = 130;

/** One run of the command line: what it prints, and its core, built at the first call and ended at the end. */
export class Session {
  readonly json: boolean;
  readonly deps: CliDeps;
  readonly signal: AbortSignal;
  home: string | undefined;
  /** A command of ours as it has to be typed for the home of this run. */
  readonly typed = (command: string): string => forHome(command, this.home);
  #core: Promise<Core> | undefined;
  #documentPrinted = false;
  // What was read as a key in this run: taken out of everything that is printed, whatever it comes from.
  readonly #secrets: string[] = [];
  readonly #printed: (text: string) => string;

  constructor(deps: CliDeps, json: boolean, signal: AbortSignal) {
    this.deps = deps;
    this.json = json;
    this.signal = signal;
    this.#printed = printer(deps.io, deps.env);
  }

  /** Terminal width for tables and sentences; a pipe gets whole lines. */
  get width(): number {
    return this.deps.io.isTTY ? this.deps.io.columns : Infinity;
  }

  /** Whether what goes on is shown as it comes. */
  get live(): boolean {
    return this.deps.io.isTTY && !this.json;
  }

  async bridge(): Promise<Bridge> {
    this.#core ??= this.deps.bridge(this.home);
    return (await this.#core).bridge;
  }

  /** Calls a verb; Ctrl+C ends the wait with Interrupted. */
  async call<V extends Verb>(verb: V, input: Input<V>): Promise<Reply<V>> {
    return this.wait(this.bridge().then((bridge) => bridge.call(verb, input)));
  }

  /** Waits for the work, or for Ctrl+C. */
  wait<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const stop = () => reject(new Interrupted());
      if (this.signal.aborted) return stop();
      this.signal.addEventListener('abort', stop, { once: true });
      work.then(resolve, reject).finally(() => this.signal.removeEventListener('abort', stop));
    });
  }

  /** Calls a verb and prints its value: as JSON, or in the words of `say`, which gets it fit to be printed. Gives the exit code. */
  async show<V extends Verb>(verb: V, input: Input<V>, say: (value: Output<V>) => string): Promise<number> {
    const reply = await this.call(verb, input);
    if (!reply.ok) return this.fail(reply.fault);
    this.result(reply.value, say);
    return 0;
  }

  /** Prints the one result of the command: as JSON, or in these words, which get it fit to be printed. */
  result<T>(value: T, words: (value: T) => string): void {
    if (this.json) this.#document(value);
    else this.words(value, words);
  }

  /** Prints words of a value, which get it fit to be printed, before the result. JSON has none. */
  words<T>(value: T, words: (value: T) => string): void {
    if (!this.json) this.out(words(printableReply(value)));
  }

  /** Says a fault and gives its exit code. */
  fail(fault: Fault): number {
    if (this.json && !this.#documentPrinted) this.#document({ ok: false, fault });
    else this.#fault(fault);
    return 1;
  }

  /** Says what was wrong with the command line and gives its exit code. */
  usage(message: string, hint = 'switchboard --help'): number {
    if (this.json) {
      const fault = makeFault('request-malformed', { words: message });
      this.#document({ ok: false, fault });
    } else {
      this.err(`switchboard: ${oneLine(message)}\nMore: ${hint}\n`);
    }
    return 2;
  }

  /** Says that Ctrl+C ended the command and gives its exit code. */
  interrupted(): number {
    if (this.json && !this.#documentPrinted) this.fail(makeFault('cancelled'));
    return interruptedCode;
  }

  /** Warnings, and the fault where there is one, below a result that was printed. JSON carries them in the document. */
  notes(fault: Fault | null, warnings: readonly Fault[]): void {
    if (this.json) return;
    for (const warning of warnings) this.err(warningInWords(printableReply(warning), this.width));
    if (fault) this.#fault(fault);
  }

  /** A remark in a sentence, and the command to type at its end, which stays in one line to be copied. JSON has none. */
  remark(text: string, { mark = '!', command = '' } = {}): void {
    if (this.json) return;
    const sentence = hanging(`${mark} `, oneLine(text), this.width);
    const end = command === '' ? '' : oneLine(this.typed(command), Infinity);
    const last = sentence.slice(sentence.lastIndexOf('\n') + 1);
    const between = end === '' ? '' : cellsOf(last) + 1 + cellsOf(end) <= this.width ? ' ' : '\n    ';
    this.err(`${sentence}${between}${end}\n`);
  }

  /** Shows what goes on at a terminal, in a line that the next one takes the place of; '' takes it away. */
  progress(line: string): void {
    if (this.live) this.out(`${overLine}${fit(line, this.width - 1)}`);
  }

  /** From now on this never appears in what is printed. */
  keepSecret(secret: string): void {
    if (secret !== '') this.#secrets.push(secret);
  }

  out(text: string): void {
    this.deps.io.stdout.write(this.#withoutSecrets(this.#printed(text)));
  }

  err(text: string): void {
    this.deps.io.stderr.write(this.#withoutSecrets(this.#printed(text)));
  }

  async dispose(): Promise<void> {
    if (this.#core) await (await this.#core).dispose();
  }

  #fault(fault: Fault): void {
    this.err(faultInWords(printableReply(fault), this.typed, this.width));
  }

  #document(value: unknown): void {
    this.#documentPrinted = true;
    const typed = (key: string, one: unknown) => (key === 'command' && typeof one === 'string' ? this.typed(one) : one);
    // JSON leaves as they are the control characters of Latin-1 and what turns the direction of writing.
    const text = `${printable(JSON.stringify(value, typed, 2))}\n`;
    this.deps.io.stdout.write(this.#withoutSecrets(text));
  }

  #withoutSecrets(text: string): string {
    return this.#secrets.reduce(withoutKey, text);
  }
}
