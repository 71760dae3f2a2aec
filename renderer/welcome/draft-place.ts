import { stay } from '../app/route.ts';
import { looksLikeKey } from '../parts/looks-like-key.ts';

/**
 * What was chosen for a provider and is not written yet, as it stands in the address:
 * `#/welcome/token-station/env/openai%2Fgpt-5.5`. A reload finds it there, and so does whoever was on another screen.
 * A key is never among it.
 */
export interface DraftPlace {
  /** `practice`, a preset's ID, or `have:ID`. */
  choice: string;
  /** Null: what suits the machine. */
  way: 'command' | 'env' | null;
  /** Null: what the provider suggests. */
  model: string | null;
}

/** What opens a step of its own, in the place of a choice: another provider, another key. */
export const isStep = (part: string | undefined): boolean => part === 'choose' || part === 'key';

const unsaid = 'auto';

/** @param rest the address after `#/welcome/`; null where no provider is chosen in it */
export function draftPlaceOf([choice, way, model]: string[]): DraftPlace | null {
  if (choice === undefined || isStep(choice)) return null;
  return { choice, way: way === 'command' || way === 'env' ? way : null, model: model ?? null };
}

/** What stands in the address for a choice. A key that was pasted as a model's ID is left out of it. */
export function partsOf({ choice, way, model }: DraftPlace): string[] {
  const kept = model !== null && model !== '' && !looksLikeKey(model);
  return [choice, way ?? unsaid, ...(kept ? [model] : [])];
}

/** Puts a choice into the address in place of the last one, so that Back leads out of Welcome and not through it. */
export function keepDraft(place: DraftPlace): void {
  stay('welcome', ...partsOf(place));
}
