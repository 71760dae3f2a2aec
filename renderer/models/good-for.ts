import type { Model } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';

/** What a model is good for, in a few words; for a route, its label, else who answered last. */
export function goodForOf(model: Model): string {
  if (model.goodFor !== null && model.goodFor !== '') return model.goodFor;
  if (model.route !== null && model.route.label !== '') return model.route.label;
  return model.sources.includes('route') ? words.models.route(model.lastPong?.answeredBy ?? null) : '';
}
