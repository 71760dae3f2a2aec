import type { EventPayload } from '../../electron/api/contract.ts';
import { runPong } from './pong-session.ts';
import { readSubject } from './present-subject.ts';
import { goToPong } from './route.ts';
import { signal } from './signal.ts';

/** Whether the command palette is open. */
export const paletteOpen = signal(false);

/** Does what was chosen in the window's menu. */
export function heardMenu({ command }: EventPayload<'menu.chosen'>): void {
  if (command === 'search') return paletteOpen.set(true);
  goToPong();
  void readSubject().then((subject) => subject && runPong(subject));
}
