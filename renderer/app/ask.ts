import type { Fault, Input, Reply, Verb } from '../../electron/api/contract.ts';
import { bridge, DoorGone, onDoor } from '../bridge.ts';
import type { DoorState } from '../door/look.ts';
import { words } from '../words/words.ts';
import { signal } from './signal.ts';

/** Whether the core can be asked. */
export const door = signal<DoorState>('here');
onDoor(door.set);

/** What a call is answered by that the door did not take along, or whose answer it lost. */
function lostFault(error: unknown): Fault {
  const sent = error instanceof DoorGone && error.sent;
  const { title } = sent ? words.cutOff : words.lost;
  const cause = sent ? words.cutOff.cause : words.lost.unsent;
  return { id: 'unknown', title, cause, evidence: String(error), fixes: [] };
}

/**
 * Asks the core. Never rejects: where the door is gone, the reply is a fault that says so, and the shell shows it
 * across the window.
 */
export async function ask<V extends Verb>(verb: V, input: Input<V>): Promise<Reply<V>> {
  try {
    return await bridge.call(verb, input);
  } catch (error) {
    return { ok: false, fault: lostFault(error) };
  }
}

type Run = 'pong.run' | 'check.run' | 'compare.run';

/**
 * The same for what runs for a while. A run whose answer was lost on the way counts as cancelled: it is, as soon as the
 * core can be asked again, because nobody would see what comes of it.
 */
export async function askRun<V extends Run>(verb: V, input: Input<V>): Promise<Reply<V>> {
  try {
    return await bridge.call(verb, input);
  } catch (error) {
    const fault = lostFault(error);
    if (!(error instanceof DoorGone) || !error.sent) return { ok: false, fault };
    const { runId } = input;
    if (runId !== undefined) void ask('pong.cancel', { runId });
    return { ok: false, fault: { ...fault, id: 'cancelled' } };
  }
}
