import type { Fault, SwitchPreview, WriteView } from '../../electron/api/contract.ts';
import { signal } from './signal.ts';

/** The last write: what it did, with its diff and the way back, until dismissed. */
export type Switched =
  | {
      kind: 'done';
      provider: string;
      model: string | null;
      /** The provider until now, where who chose a model got another provider with it. */
      left?: string | null;
      written: WriteView;
      preview: SwitchPreview | null;
    }
  | { kind: 'wrote'; written: WriteView }
  | { kind: 'copied'; text: string }
  /** `switching`: what was refused is a switch. */
  | { kind: 'failed'; fault: Fault; switching?: true }
  | { kind: 'undone' };

export const lastSwitch = signal<Switched | null>(null);

/** That something was taken back needs no answer: it is old news at the next act. */
export function letGo(): void {
  if (lastSwitch.get()?.kind === 'undone') lastSwitch.set(null);
}

/** Undo takes back the last write: after another one, the notice would offer to take back what it does not show. */
export function overtaken(): void {
  const shown = lastSwitch.get();
  if (shown?.kind === 'done' || shown?.kind === 'wrote') lastSwitch.set(null);
}
