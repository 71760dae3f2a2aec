import type { Model } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';

/** What a model is good for, in a few words; for a route, who answered last. */
export function goodForOf(model: Model): string {
  if (model.goodFor !== null) return model.goodFor;
  return model.sources.includes('route') ? words.models.route(model.lastPong?.answeredBy ?? null) : '';
}
