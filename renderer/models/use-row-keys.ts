import { useEffect, useRef, useState, type RefObject } from 'react';

/** How far Page up and Page down go. */
const page = 10;

/**
 * Arrow up and down, Page up and down, Home and End move the focus from row to row, to the row's own button. A row that
 * was not drawn is drawn first.
 * @returns the row that has or had the focus (-1: none yet), and what a row calls when it gets it
 */
export function useRowKeys(body: RefObject<HTMLElement | null>, count: number) {
  const [at, setAt] = useState(-1);
  const wanted = useRef(-1);
  const last = useRef({ at, count });
  useEffect(() => {
    last.current = { at, count };
    if (wanted.current < 0) return;
    body.current?.querySelector<HTMLElement>(`[data-row="${String(wanted.current)}"] .model-use`)?.focus();
    wanted.current = -1;
  });
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const pressed = (event: KeyboardEvent) => {
      const now = last.current;
      const to = target(event.key, now.at, now.count);
      if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      wanted.current = to;
      if (to === now.at) element.querySelector<HTMLElement>(`[data-row="${String(to)}"] .model-use`)?.focus();
      setAt(to);
    };
    element.addEventListener('keydown', pressed);
    return () => element.removeEventListener('keydown', pressed);
  }, [body]);
  return { at: Math.min(at, count - 1), focused: setAt };
}

function target(key: string, at: number, count: number): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: count - 1 }[
    key
  ];
  return to === undefined ? null : Math.min(Math.max(to, 0), count - 1);
}
