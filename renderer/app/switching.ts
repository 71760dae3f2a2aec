import type { Fault, Input } from '../../electron/api/contract.ts';
import { lastSwitch } from './last-switch.ts';
import { selectedProvider } from './present-subject.ts';
import { previewOf } from './switch-preview.ts';
import { write } from './writes.ts';

/** Switches provider and model at once, and tells what there is to know of it. `providerName` is for the notice. */
export async function switchTo(choice: Input<'model.use'>, providerName: string): Promise<void> {
  const { provider, model } = choice;
  const previewing = previewOf({ ...(provider && { provider }), ...(model && { model }) });
  const before = selectedProvider();
  const left = provider && model && before && before.id !== provider ? before.name : null;
  const reply = await write('model.use', choice, (written) => ({
    kind: 'done',
    provider: providerName,
    model: model ?? null,
    left,
    written,
    preview: null,
  }));
  if (!reply.ok) return lastSwitch.set({ kind: 'failed', fault: reply.fault, switching: true });
  const preview = await previewing;
  const shown = lastSwitch.get();
  if (preview && shown?.kind === 'done' && shown.written === reply.value) lastSwitch.set({ ...shown, preview });
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
  const reply = await write('history.undo', id === undefined ? {} : { id }, () => ({ kind: 'undone' }));
  if (!reply.ok) lastSwitch.set({ kind: 'failed', fault: reply.fault });
}
