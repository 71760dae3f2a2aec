import type { Model } from '../../electron/api/contract.ts';

const texts = new WeakMap<Model, string>();

/** What a search looks through, put together once a model. */
function textOf(model: Model): string {
  const known = texts.get(model);
  if (known !== undefined) return known;
  const said = [model.id, model.providerName, model.provider, model.goodFor, model.route?.label, model.route?.note];
  const text = said.filter(Boolean).join(' ').toLowerCase();
  texts.set(model, text);
  return text;
}

/** The models in whose ID, provider, use or route every word of the search occurs, in the order of the list. */
export function searchModels(models: readonly Model[], search: string): Model[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return models.filter((model) => wanted.every((word) => textOf(model).includes(word)));
}

/** The typed text as a model ID of one's own: where it looks like one and no listed model is called so. */
export function ownModelId(models: readonly Model[], search: string): string | null {
  const id = search.trim();
  const looksLikeOne = /^[\w.:@-]+(\/[\w.:@-]+)*$/.test(id) && id.length > 2;
  return looksLikeOne && !models.some((model) => model.id === id) ? id : null;
}
