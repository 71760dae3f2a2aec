import { useEffect } from 'react';
import { runPong } from './pong-session.ts';
import { useConfig } from './queries.ts';
import { goToPong } from './route.ts';
import { useSubject } from './use-subject.ts';

/** Ctrl+Enter, on a Mac ⌘+Enter, runs the pong from any screen and shows it. */
export function useRunKey(): void {
  const present = useSubject();
  // Codex would stop at the file, and each screen says so.
  const subject = useConfig().value?.fault === null ? present : null;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented || !subject) return;
      event.preventDefault();
      event.stopPropagation();
      goToPong();
      void runPong(subject);
    };
    // Before the focused control hears it, for which Enter would be a press.
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, [subject]);
}
