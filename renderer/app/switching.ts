import type { Fault, Input, WriteView } from '../../electron/api/contract.ts';
import { signal } from './signal.ts';
import { write } from './writes.ts';

/** The last one-click write: what it did, with its diff and the way back, until dismissed. */
export type Switched =
  | { kind: 'done'; provider: string; model: string | null; written: WriteView }
  | { kind: 'wrote'; written: WriteView }
  | { kind: 'failed'; fault: Fault }
  | { kind: 'undone' };

export const lastSwitch = signal<Switched | null>(null);

/** Switches provider and model at once. `providerName` is for the notice. */
export async function switchTo(choice: Input<'model.use'>, providerName: string): Promise<void> {
  const reply = await write('model.use', choice);
  lastSwitch.set(
    reply.ok
      ? { kind: 'done', provider: providerName, model: choice.model ?? null, written: reply.value }
      : { kind: 'failed', fault: reply.fault },
  );
}

/** Starts the practice gateway. @returns why it did not start, or null */
export async function startPractice(): Promise<Fault | null> {
  const reply = await write('practice.start', {});
  return reply.ok ? null : reply.fault;
}

export async function undoLast(): Promise<void> {
  const reply = await write('history.undo', {});
  lastSwitch.set(reply.ok ? { kind: 'undone' } : { kind: 'failed', fault: reply.fault });
}
