import { signal, type Signal } from './signal.ts';

/**
 * A signal whose value a reload of this window finds again; a window that is opened anew does not.
 * @param storable whether a value may lie in the session's storage: one that may hold a key stays in memory
 */
export function sessionSignal<T>(storeKey: string, nothing: T, storable: (value: T) => boolean): Signal<T> {
  const kept = signal<T>(stored(storeKey) ?? nothing);
  return {
    ...kept,
    set(value) {
      kept.set(value);
      if (storable(value)) sessionStorage.setItem(storeKey, JSON.stringify(value));
      else sessionStorage.removeItem(storeKey);
    },
  };

  function stored(key: string): T | null {
    if (typeof window === 'undefined') return null; // where the build draws the first paint
    const text = sessionStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T); // nobody writes there but `set` above
  }
}
