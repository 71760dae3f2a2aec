import { useSyncExternalStore } from 'react';
import { signal } from './signal.ts';

export const screens = ['line', 'models', 'providers', 'profiles', 'history', 'settings', 'welcome'] as const;
export type Screen = (typeof screens)[number];

/** Where the window is: `#/providers/token_station/key` is screen `providers` with rest `['token_station', 'key']`. */
export interface Route {
  screen: Screen;
  rest: string[];
  /** Nothing is in the address yet: the app was just opened. */
  fresh: boolean;
}

export function parseHash(hash: string): Route {
  const [first = '', ...rest] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean)
    .map(decode);
  const screen = screens.find((name) => name === first);
  return { screen: screen ?? 'line', rest: screen ? rest : [], fresh: first === '' };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a hand-typed address with a stray % names itself
  }
}

export function hashFor(screen: Screen, ...rest: string[]): string {
  return `#/${[screen, ...rest].map(encodeURIComponent).join('/')}`;
}

export const isOn = (screen: Screen): boolean => parseHash(window.location.hash).screen === screen;

/** The last `go` or `goOn`, and what had the focus then. */
export const going = signal<{ from: Element | null } | null>(null);

/** What had the focus goes, and the window stays where it is: the focus goes on from there. */
export const goOn = (): void => going.set({ from: document.activeElement });

export function go(screen: Screen, ...rest: string[]): void {
  goOn();
  window.location.hash = hashFor(screen, ...rest);
}

/** Names the part of a screen in which a pong shows. */
export const pongPlace = 'pong';

/** To where a pong shows: Welcome’s last step where it has come to that, else the Line. */
export function goToPong(): void {
  if (!isOn('welcome') || !document.querySelector(`[data-place="${pongPlace}"]`)) go('line');
}

/** In place of where the window is: Back does not come here again, and the focus stays. */
export function stay(screen: Screen, ...rest: string[]): void {
  window.location.replace(hashFor(screen, ...rest));
}

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export function useRoute(): Route {
  // Where the build draws the first paint there is no address yet: the app was just opened.
  const hash = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => '',
  );
  return parseHash(hash);
}
