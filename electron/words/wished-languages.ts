import type { Settings } from '../homes/settings.ts';
import type { ServicesOptions } from '../services.types.ts';
import { languageFor, speak } from './language.ts';

/**
 * The language of one core: what was wished in Settings, else what whoever looks at it prefers, at first the system's. The
 * command line speaks English, whatever is wished.
 */
export function wishedLanguages(wished: Settings, { door, locales }: Pick<ServicesOptions, 'door' | 'locales'>) {
  let wish = wished.language;
  // Node knows the system's language on all three systems, by ICU.
  let known = locales ?? [Intl.DateTimeFormat().resolvedOptions().locale];
  const languageOf = (preferred: readonly string[]) => languageFor(wish, preferred.length > 0 ? preferred : known);
  function follow(preferred: readonly string[]): void {
    if (preferred.length > 0) known = preferred;
    if (door !== 'cli') speak(languageOf([]));
  }
  return {
    languageOf,
    follow,
    /** What it would be if nothing were wished. */
    system: () => languageFor('system', known),
    wish(now: Settings) {
      wish = now.language;
      follow([]);
    },
  };
}
