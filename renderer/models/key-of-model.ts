import type { Model } from '../../electron/api/contract.ts';

/** Names a model among all: two providers may list the same ID. */
export const keyOfModel = ({ provider, id }: Pick<Model, 'provider' | 'id'>) => `${provider} ${id}`;
