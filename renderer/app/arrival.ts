import { useEffect, useRef } from 'react';
import { going, type Route } from './route.ts';
import { useSignal } from './signal.ts';

/**
 * Takes the focus along to where `go` leads; a link that stays keeps it, and what is lost, use-lost-focus.ts picks up.
 * An address may name a part of its screen (`data-place`): then its first field has the focus.
 */
export function useArrival({ screen, rest }: Route): void {
  const went = useSignal(going);
  const part = rest[1] ?? '';
  const last = useRef({ screen, went });
  useEffect(() => {
    const before = last.current;
    last.current = { screen, went };
    if (went === null || before.went === went) return;
    return follow(went.from, (main) => aimIn(main, part, before.screen === screen));
  }, [screen, part, went]);
}

/** A step of Welcome that is to be done. Codex, the first, can be got at any time. */
const undone = '.step:not(.step-done):not(:first-child) h2';

/** The part that the address names; within Welcome the next step; else the title. */
function aimIn(main: HTMLElement, name: string, within: boolean): HTMLElement | null {
  const part = main.querySelector(`[data-place="${CSS.escape(name)}"]`);
  const field = part?.querySelector<HTMLElement>('input:checked') ?? part?.querySelector<HTMLElement>('input');
  return field ?? (within ? main.querySelector<HTMLElement>(undone) : null) ?? main.querySelector('h1');
}

/** To a control, or to a title, which no Tab leads to. */
export function giveFocus(to: HTMLElement): void {
  if (to.tabIndex < 0) to.tabIndex = -1;
  to.focus();
}

/**
 * Parts of a screen come one after the other: until the person does something, the focus follows what is nearest to the
 * aim. A part that takes it by itself, as the field for a key, has it.
 */
function follow(from: Element | null, aim: (main: HTMLElement) => HTMLElement | null): () => void {
  let ours: Element | null = null;
  const look = () => {
    const main = document.getElementById('main');
    const at = document.activeElement;
    const to = main && aim(main);
    const taken = main?.contains(at) === true && at !== from && at !== ours;
    // A step that was settled meanwhile, or a title, is no reason to go on; the named part is.
    const there = at !== null && at === ours && to?.closest('[data-place]') === null;
    if (!to || taken || there || to === at) return;
    to.closest('[data-place]')?.scrollIntoView({ block: 'center' });
    giveFocus(to);
    ours = to;
  };
  const observer = new MutationObserver(look);
  const acts = ['keydown', 'pointerdown'];
  // A dialog that closes would give the focus back to what was left behind.
  const stays = (event: Event) => event.preventDefault();
  const stop = () => {
    observer.disconnect();
    document.removeEventListener(restored, stays);
    for (const act of acts) window.removeEventListener(act, stop, { capture: true });
  };
  document.addEventListener(restored, stays);
  for (const act of acts) window.addEventListener(act, stop, { capture: true });
  observer.observe(document.body, { childList: true, subtree: true });
  look();
  return stop;
}

/** What React Aria asks before it gives the focus back. */
const restored = 'react-aria-focus-scope-restore';
