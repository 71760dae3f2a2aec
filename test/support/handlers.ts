import { verbs, type Verb } from '../../electron/api/contract.ts';
import type { Handlers } from '../../electron/api/handlers.types.ts';
import { sampleOutput } from './samples.ts';

export interface HandlerCall {
  verb: Verb;
  input: unknown;
  door: string;
}

/**
 * A complete table of handlers that answers every verb from the contract, and remembers what reached it. Single ones
 * can be replaced.
 */
export function contractHandlers(replaced: Partial<Handlers> = {}): { handlers: Handlers; calls: HandlerCall[] } {
  const calls: HandlerCall[] = [];
  const answering = Object.fromEntries(
    verbs.map((verb) => [
      verb,
      async (input: unknown, { door }: { door: string }) => {
        calls.push({ verb, input, door });
        return { ok: true, value: sampleOutput(verb) };
      },
    ]),
  ) as { [V in Verb]: Handlers[V] };
  return { handlers: { ...answering, ...replaced }, calls };
}
