import type { z } from 'zod';
import { makeFault } from '../faults/words.ts';
import { failed, type Fault } from '../faults/fault.ts';
import { words } from '../words/words.ts';
import { contract, type Reply, type Verb } from './contract.ts';
import type { CallContext, Handler, Handlers } from './handlers.types.ts';
import { describeError, type Log } from './log.ts';
import { faultShape } from './shapes.ts';

/** What a door sends back: a value or a fault, already checked against the contract. */
export type AnyReply = { ok: true; value: unknown } | { ok: false; fault: Fault };

export interface Router {
  /** A call as it came from outside: nothing about it is believed. Never rejects. */
  call(verb: string, input: unknown, context: CallContext): Promise<AnyReply>;
  /** The same for a caller inside, whose verb and input are already typed. */
  callTyped<V extends Verb>(verb: V, input: unknown, context: CallContext): Promise<Reply<V>>;
}

interface Schemas<V extends Verb> {
  input: z.ZodType<z.output<(typeof contract)[V]['input']>>;
  output: z.ZodType<z.output<(typeof contract)[V]['output']>>;
}

const schemasOf: { [V in Verb]: Schemas<V> } = contract;
const isVerb = (verb: string): verb is Verb => Object.hasOwn(contract, verb);

const malformed = (field: string, why: string) => failed(makeFault('request-malformed', { field, words: why }));
const neutral = () => failed(makeFault('unknown', { words: words().requests.wentWrongSeeLog }));

/** The fields that do not fit, by the names that the contract gives them. Their values are not repeated. */
function fieldsOf(issues: readonly z.core.$ZodIssue[]): string {
  const names = issues.map(({ path }) => {
    // What lies below `fields` was named by the sender, not by the contract.
    const known = path[0] === 'fields' ? path.slice(0, 1) : path;
    return known.length > 0 ? known.join('.') : words().requests.wholeInput;
  });
  return [...new Set(names)].join(', ');
}

type Read<T> = { ok: true; value: T } | { ok: false; fields: string };

function read<T>(schema: z.ZodType<T>, raw: unknown): Read<T> {
  try {
    const parsed = schema.safeParse(raw);
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, fields: fieldsOf(parsed.error.issues) };
  } catch (error) {
    // Lists within lists, thousands deep, exhaust the stack of any recursive check.
    if (error instanceof RangeError) return { ok: false, fields: words().requests.wholeInput };
    throw error;
  }
}

/**
 * The one way into the core. Checks what comes in (`request-malformed` names the fields, never their values) and what
 * goes out: an output that does not fit the contract is a bug, logged once and answered as `unknown`, as is whatever a
 * handler throws.
 */
export function createRouter({ handlers, log }: { handlers: Handlers; log: Log }): Router {
  async function callTyped<V extends Verb>(verb: V, raw: unknown, context: CallContext): Promise<Reply<V>> {
    try {
      const schemas: Schemas<V> = schemasOf[verb];
      const input = read(schemas.input, raw);
      if (!input.ok) return malformed(input.fields, words().requests.doesNotFit(verb, input.fields));
      const handler: Handler<V> = handlers[verb];
      const outcome = await handler(input.value, context);
      if (!outcome.ok) return failed(faultShape.parse(outcome.fault));
      const output = read(schemas.output, outcome.value);
      if (!output.ok) throw new Error(`the output of ${verb} does not fit the contract: ${output.fields}`);
      return { ok: true, value: output.value };
    } catch (error) {
      log(`${verb}: ${describeError(error, raw)}`);
      return neutral();
    }
  }

  return {
    callTyped,
    async call(verb, raw, context) {
      if (!isVerb(verb)) return malformed('verb', words().requests.noVerb);
      return callTyped(verb, raw, context);
    },
  };
}
