import { useEffect } from 'react';
import { letGo, type Switched } from './last-switch.ts';

/** Milliseconds: long enough for a screen reader to come to it, whatever it was reading. */
const lasts = 20_000;

/** Somebody is at it, with the pointer or the focus. */
const inHand = () => document.querySelector('.notices:hover, .notices:focus-within') !== null;

/** Lets go what only tells that something was taken back: when the screen changes, or after a while. */
export function useLetGo(switched: Switched | null): void {
  useEffect(() => {
    if (switched?.kind !== 'undone') return;
    const timer = setInterval(() => !inHand() && letGo(), lasts);
    window.addEventListener('hashchange', letGo);
    return () => {
      clearInterval(timer);
      window.removeEventListener('hashchange', letGo);
    };
  }, [switched]);
}
