import type { CheckResult } from '../../connection/check/check.types.ts';
import type { PongResult } from '../../connection/pong.types.ts';
import { ok, type Outcome } from '../../faults/fault.ts';
import type { ModelMemory } from '../../models/model-memory.ts';
import type { ModelSources } from '../../models/model-sources.ts';
import type { Handlers } from '../handlers.types.ts';

export interface ModelDeps {
  sources: ModelSources;
  memory: ModelMemory;
}

/** The verbs of the list of models. Without `refresh` a provider is asked where nothing is kept of an earlier answer. */
export function modelHandlers({ sources, memory }: ModelDeps): Pick<Handlers, 'model.list' | 'model.favourite'> {
  return {
    'model.list': ({ provider, refresh }) => sources.list({ provider, ask: refresh ? 'anew' : 'where-unknown' }),
    'model.favourite': async ({ provider, model, favourite }) => {
      const kept = await memory.setFavourite(provider, model, favourite);
      return kept.ok ? ok({}) : kept;
    },
  };
}

/** For whoever runs a pong: what came of it belongs to the model's row. A memory that cannot be written is a fault. */
export const rememberPong =
  (memory: ModelMemory) =>
  (result: PongResult): Promise<Outcome<null>> =>
    memory.rememberPong(result);

/** The same for whoever runs a check. */
export const rememberCheck =
  (memory: ModelMemory) =>
  (result: CheckResult): Promise<Outcome<null>> =>
    memory.rememberCheck(result);
