import { useSyncExternalStore } from 'react';

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

export function go(screen: Screen, ...rest: string[]): void {
  window.location.hash = hashFor(screen, ...rest);
}

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export function useRoute(): Route {
  return parseHash(useSyncExternalStore(subscribe, () => window.location.hash));
}
