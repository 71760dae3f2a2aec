import { keychain as english } from '../words/en/keychain.ts';

type Reasons = typeof english;

/**
 * Why the keychain cannot be used, in words. `key print` says so in English, on stderr, and must not wait for the
 * catalogues to load: so they are not imported here, and who has loaded them says from where the words come.
 */
let catalogue = (): Reasons => english;

export const keychainReasons = (): Reasons => catalogue();

export function takeKeychainReasonsFrom(words: () => Reasons): void {
  catalogue = words;
}

/** A state whose reason is said in the language that is spoken when it is read: a state is kept, a language changes. */
export const stateBecause = <S extends 'locked' | 'unavailable'>(
  state: S,
  why: (says: Reasons) => string,
): { state: S; readonly reason: string } => ({
  state,
  get reason() {
    return why(keychainReasons());
  },
});
