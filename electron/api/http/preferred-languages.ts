import { parseAccept } from 'hono/utils/accept';
import { spoken, type Language } from '../../words/language.ts';

/** What decides the language of the page and of the core: what was wished in Settings, else what is preferred. */
export interface Languages {
  /** The language for who prefers these, BCP 47 tags in order; none: what the system prefers. */
  languageOf(preferred: readonly string[]): Language;
  /** From now on that one is spoken. */
  follow(preferred: readonly string[]): void;
}

/** For a door without a core that speaks: whatever is spoken. */
export const asSpoken: Languages = { languageOf: () => spoken(), follow: () => undefined };

/** The languages of an Accept-Language header, best first; what is not wanted at all is left out. */
export function preferredLanguages(header: string | undefined): string[] {
  const wanted = parseAccept(header ?? '').filter(({ type, q }) => q > 0 && type !== '*');
  return wanted.map(({ type }) => type);
}
