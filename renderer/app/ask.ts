import type { Fault, Input, Reply, Verb } from '../../electron/api/contract.ts';
import { bridge, onEnd } from '../bridge.ts';
import { words } from '../words/words.ts';
import { signal } from './signal.ts';

/** True once a call got no answer at all; false again as soon as one does. */
export const doorLost = signal(false);
onEnd(() => doorLost.set(true));

const goneFault: Fault = {
  id: 'unknown',
  title: words.lost.title,
  cause: words.lost.cause,
  evidence: '',
  fixes: [],
};

/**
 * Asks the core. Never rejects: where the door is gone, the reply is a fault that says so, and the shell shows it
 * across the window.
 */
export async function ask<V extends Verb>(verb: V, input: Input<V>): Promise<Reply<V>> {
  try {
    const reply = await bridge.call(verb, input);
    doorLost.set(false);
    return reply;
  } catch (error) {
    doorLost.set(true);
    return { ok: false, fault: { ...goneFault, evidence: String(error) } };
  }
}
