import { nearestModel } from '../nearest.ts';

/** A model that its provider does not list. */
export interface Unlisted {
  /** The listed one that was most likely meant; null where none is near. */
  nearest: string | null;
}

/**
 * Whether a provider whose list is known has no such model. An ID may still be right: it can be newer than the list, or
 * a route behind which the provider picks. So this is said, and keeps nobody from choosing it.
 * @param listed what the provider lists; null where that is not known
 * @param known what is known to be there all the same: the guide's, the person's own, what answered before
 */
export function unlisted(model: string, listed: readonly string[] | null, known: readonly string[]): Unlisted | null {
  if (!listed || listed.length === 0 || listed.includes(model) || known.includes(model)) return null;
  return { nearest: nearestModel(model, listed) };
}
