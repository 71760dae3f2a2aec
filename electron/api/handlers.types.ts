import type { Outcome } from '../faults/fault.ts';
import type { Door } from '../config/store/store.types.ts';
import type { EventName, EventPayload, contract, Output, Verb } from './contract.ts';
import type { z } from 'zod';

/** What a handler knows of the call beside its input. */
export interface CallContext {
  door: Door;
}

/** One verb, one handler. It gets parsed input, returns a value or a fault; what it throws is a bug and is shown once. */
export type Handler<V extends Verb> = (
  input: z.output<(typeof contract)[V]['input']>,
  context: CallContext,
) => Promise<Outcome<Output<V>>>;

export type Handlers = { [V in Verb]: Handler<V> };

/** Tells every subscriber of every door. */
export type Emit = <E extends EventName>(event: E, payload: EventPayload<E>) => void;
