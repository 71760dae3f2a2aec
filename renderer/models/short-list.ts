import type { Model } from '../../electron/api/contract.ts';

/**
 * The handful for the home screen: the selected one, favourites, then the selected provider's. They keep the order of
 * the whole list, so that a switch moves no row.
 * @param most how many at most
 */
export function shortList(models: readonly Model[], most = 6): Model[] {
  const provider = models.find((model) => model.selected)?.provider;
  const rank = (model: Model) => {
    if (model.selected) return 0;
    if (model.favourite) return 1;
    return model.provider === provider ? 2 : 3;
  };
  return models
    .map((model, index) => ({ model, index }))
    .sort((a, b) => rank(a.model) - rank(b.model) || a.index - b.index)
    .slice(0, most)
    .sort((a, b) => a.index - b.index)
    .map(({ model }) => model);
}
