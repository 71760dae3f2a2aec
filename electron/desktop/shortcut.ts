import type { GlobalShortcut } from 'electron';
import type { Log } from '../api/log.ts';

/** Keeps the one global shortcut as it is wished: `null` takes it away. One that the system refuses is logged. */
export function shortcutKeeper(
  shortcuts: Pick<GlobalShortcut, 'register' | 'unregister'>,
  press: () => void,
  log: Log,
): (wished: string | null) => void {
  let held: string | null = null;
  return (wished) => {
    if (wished === held) return;
    if (held !== null) shortcuts.unregister(held);
    held = null;
    if (wished === null) return;
    try {
      // False where another program holds it.
      if (shortcuts.register(wished, press)) held = wished;
      else log(`the shortcut ${wished} belongs to another program`);
    } catch (error) {
      // Electron throws at words that are no shortcut.
      log(`the shortcut ${wished} is none: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}
