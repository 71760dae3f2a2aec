import type { Model } from '../../electron/api/contract.ts';

/** The models in whose ID, provider or use every word of the search occurs, in the order of the list. */
export function searchModels(models: readonly Model[], search: string): Model[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...models];
  return models.filter((model) => {
    const text = `${model.id} ${model.providerName} ${model.provider} ${model.goodFor ?? ''}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** The typed text as a model ID of one's own: where it looks like one and no listed model is called so. */
export function ownModelId(models: readonly Model[], search: string): string | null {
  const id = search.trim();
  const looksLikeOne = /^[\w.:@-]+(\/[\w.:@-]+)*$/.test(id) && id.length > 2;
  return looksLikeOne && !models.some((model) => model.id === id) ? id : null;
}

/** How to start Codex once with a model, leaving config.toml as it is. */
export function launchCommand(model: Pick<Model, 'id' | 'provider'>, selectedProvider: string | null): string {
  const provider = model.provider === selectedProvider ? '' : ` -c model_provider=${model.provider}`;
  return `codex --model ${model.id}${provider} exec "…"`;
}
