import { useEffect, useState, type RefObject } from 'react';
import { rowsInView } from './rows-in-view.ts';

/** In pixels, as model-table.css sets it. */
export const rowHeight = 48;

const scroller = (element: Element) => element.closest('.scroll');

/** The rows of a long list that are to be drawn, followed while its surroundings are scrolled or resized. */
export function useRowsInView(body: RefObject<HTMLElement | null>, count: number): [number, number] {
  const [view, setView] = useState<[number, number]>(() => rowsInView(0, 800, rowHeight, count));
  useEffect(() => {
    const element = body.current;
    const around = element && scroller(element);
    if (!element || !around) return;
    const look = () => {
      const top = around.getBoundingClientRect().top - element.getBoundingClientRect().top;
      const [first, end] = rowsInView(top, around.clientHeight, rowHeight, count);
      setView((now) => (now[0] === first && now[1] === end ? now : [first, end]));
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(around);
    around.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      around.removeEventListener('scroll', look);
    };
  }, [body, count]);
  return [Math.min(view[0], count), Math.min(view[1], count)];
}
