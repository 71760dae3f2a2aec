import type { Model } from '../../electron/api/contract.ts';
import { signal, useSignal } from '../app/signal.ts';

/** A model to compare. */
export type Picked = Pick<Model, 'provider' | 'providerName' | 'id'>;

/** How many run side by side at most, as `compare.run` takes them. */
export const mostPicks = 5;

const picks = signal<Picked[]>([]);

export const useComparePicks = () => useSignal(picks);

const same = (a: Picked, b: Picked) => a.provider === b.provider && a.id === b.id;

export const isPicked = (picked: readonly Picked[], model: Picked) => picked.some((one) => same(one, model));

/** Adds the model or takes it out; a sixth is not taken. */
export function pick(model: Picked, wanted: boolean): void {
  const others = picks.get().filter((one) => !same(one, model));
  const { provider, providerName, id } = model;
  picks.set(wanted ? [...others, { provider, providerName, id }].slice(0, mostPicks) : others);
}
