import type { Fault, Input } from '../../electron/api/contract.ts';
import { lastSwitch, type Switched } from './last-switch.ts';
import { previewOf } from './switch-preview.ts';
import { write } from './writes.ts';

/** Switches provider and model at once, and tells what there is to know of it. `providerName` is for the notice. */
export async function switchTo(choice: Input<'model.use'>, providerName: string): Promise<void> {
  const { provider, model } = choice;
  const previewing = previewOf({ ...(provider && { provider }), ...(model && { model }) });
  const reply = await write('model.use', choice);
  if (!reply.ok) return lastSwitch.set({ kind: 'failed', fault: reply.fault, switching: true });
  const done: Switched = {
    kind: 'done',
    provider: providerName,
    model: choice.model ?? null,
    written: reply.value,
    preview: null,
  };
  lastSwitch.set(done);
  const preview = await previewing;
  if (preview && lastSwitch.get() === done) lastSwitch.set({ ...done, preview });
}

/** Copies what was asked for where no button stands that could say so itself; shown, so that it can be copied by hand. */
export async function copyAndTell(text: string): Promise<void> {
  await navigator.clipboard.writeText(text).catch(() => undefined); // not allowed in this page: the text is shown
  lastSwitch.set({ kind: 'copied', text });
}

/** Starts the practice gateway. @returns why it did not start, or null */
export async function startPractice(): Promise<Fault | null> {
  const reply = await write('practice.start', {});
  return reply.ok ? null : reply.fault;
}

/** @param id of the write that the person sees: another that came after it is not taken back in its place */
export async function undoLast(id?: number): Promise<void> {
  const reply = await write('history.undo', id === undefined ? {} : { id });
  lastSwitch.set(reply.ok ? { kind: 'undone' } : { kind: 'failed', fault: reply.fault });
}
