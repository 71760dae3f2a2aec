import { useEffect, type RefObject } from 'react';

/** Arrow up and down, Home and End move the focus among the elements that match, within the container. */
export function useArrowKeys(container: RefObject<HTMLElement | null>, selector: string): void {
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const pressed = (event: KeyboardEvent) => {
      const all = [...element.querySelectorAll<HTMLElement>(selector)];
      const at = all.findIndex((candidate) => candidate === document.activeElement);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
      if (at < 0 || to === undefined) return;
      event.preventDefault();
      all[Math.min(Math.max(to, 0), all.length - 1)]?.focus();
    };
    element.addEventListener('keydown', pressed);
    return () => element.removeEventListener('keydown', pressed);
  }, [container, selector]);
}
