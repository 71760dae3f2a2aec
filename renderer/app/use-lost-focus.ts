import { useEffect } from 'react';
import { giveFocus } from './arrival.ts';

/** Milliseconds that a control may be gone before the focus goes on without it: one that saves is soon back. */
const patience = 300;

const usable = (element: Element) => element.isConnected && !element.matches(':disabled');

/**
 * What had the focus may go by what it did: a row that was removed, a form that was sent, a button that has nothing left
 * to do. The focus then goes to the title of what was around it, so that the next Tab goes on from there.
 */
export function useLostFocus(): void {
  useEffect(() => {
    let held: HTMLElement | null = null;
    let around: Element[] = [];
    let timer = 0;
    const taken = ({ target }: FocusEvent) => {
      held = target instanceof HTMLElement ? target : null;
      around = [];
      for (let at = held?.parentElement; at; at = at.parentElement) around.push(at);
    };
    // Left on purpose, to the browser’s own controls: it is still there and could have kept it.
    const left = ({ target }: FocusEvent) =>
      setTimeout(() => {
        if (held === target && held !== null && usable(held)) held = null;
      });
    const pickUp = () => {
      if (held === null || document.activeElement !== document.body) return;
      giveFocus(usable(held) ? held : (titleOf(around) ?? held));
    };
    const observer = new MutationObserver(() => {
      if (held === null || document.activeElement !== document.body) return;
      clearTimeout(timer);
      timer = window.setTimeout(pickUp, patience);
    });
    document.addEventListener('focusin', taken);
    document.addEventListener('focusout', left);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', taken);
      document.removeEventListener('focusout', left);
    };
  }, []);
}

/** The title of the nearest part that is still there, else of the screen. */
function titleOf(around: readonly Element[]): HTMLElement | null {
  const main = document.getElementById('main');
  const part = around.find((at) => usable(at) && main?.contains(at) && at.querySelector('h1, h2') !== null);
  return (part ?? main)?.querySelector<HTMLElement>('h2, h1') ?? null;
}
