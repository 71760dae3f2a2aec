import type { Model } from '../../electron/api/contract.ts';
import { keyOfModel } from './key-of-model.ts';

const places = new Map<string, number>();
const ordered = new WeakMap<readonly Model[], Model[]>();

/**
 * The models in the order in which this window first saw them. The core puts the selected one first, then favourites;
 * here a switch or a star must not move the rows under the pointer.
 */
export function steadyOrder(models: readonly Model[]): Model[] {
  const known = ordered.get(models);
  if (known) return known;
  for (const model of models) {
    const key = keyOfModel(model);
    if (!places.has(key)) places.set(key, places.size);
  }
  const place = (model: Model) => places.get(keyOfModel(model)) ?? places.size;
  const steady = [...models].sort((a, b) => place(a) - place(b));
  ordered.set(models, steady);
  return steady;
}
