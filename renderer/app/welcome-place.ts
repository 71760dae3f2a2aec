import { looksLikeKey } from '../parts/looks-like-key.ts';
import { isStep } from '../welcome/draft-place.ts';
import { go, hashFor, stay, type Route } from './route.ts';
import { signal, useSignal } from './signal.ts';

const storeKey = 'switchboard.welcome';

/**
 * Where Welcome was left while something was chosen there and not written; [] otherwise. This window's own: a reload
 * on another screen finds it, a window that is opened anew does not.
 */
const left = signal<string[]>(kept());

function kept(): string[] {
  if (typeof window === 'undefined') return []; // where the build draws the first paint
  const text = sessionStorage.getItem(storeKey);
  return text === null ? [] : text.split('/').map(decodeURIComponent);
}

/** Called for each place that the window comes to. */
export function passed({ screen, rest }: Pick<Route, 'screen' | 'rest'>): void {
  if (screen !== 'welcome') return;
  const place = isStep(rest[0]) ? [] : rest;
  left.set(place);
  // An address that somebody typed may hold anything.
  if (place.length === 0 || place.some(looksLikeKey)) sessionStorage.removeItem(storeKey);
  else sessionStorage.setItem(storeKey, place.map(encodeURIComponent).join('/'));
}

/** Into Welcome, to where it was left. */
export const goToWelcome = (): void => go('welcome', ...left.get());

/** The same in place of an address that named no screen. */
export const openWelcome = (): void => stay('welcome', ...left.get());

/** The way back into Welcome, and whether something waits there. */
export function useWelcomePlace(): { hash: string; waiting: boolean } {
  const rest = useSignal(left);
  return { hash: hashFor('welcome', ...rest), waiting: rest.length > 0 };
}
