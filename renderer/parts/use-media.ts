import { useSyncExternalStore } from 'react';

/** Whether the window is so now, followed as it changes. For what a style sheet alone cannot say. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
