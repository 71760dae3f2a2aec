import { compareModels, sentInWords, type PriceOf } from '../../connection/compare/compare.ts';
import { comparedAsCsv } from '../../connection/compare/csv.ts';
import type { PongDeps } from '../../connection/pong.types.ts';
import { ok } from '../../faults/fault.ts';
import type { ModelSources } from '../../models/model-sources.ts';
import type { Compared } from '../contract.ts';
import type { Emit, Handlers } from '../handlers.types.ts';
import type { Runs } from '../runs.ts';

export interface CompareDeps {
  pong: PongDeps;
  /** For the prices. */
  sources: Pick<ModelSources, 'list'>;
  runs: Runs;
  emit: Emit;
}

/** `compare.run`: one prompt, up to five models. Nothing of it is kept. */
export function compareHandlers({ pong, sources, runs, emit }: CompareDeps): Pick<Handlers, 'compare.run'> {
  return {
    'compare.run': ({ runId, ...request }) =>
      runs.as(runId, async (signal) => {
        const known = await sources.list({ ask: 'never' });
        const rows = known.ok ? known.value.models : [];
        const priceOf: PriceOf = ({ provider, model }) =>
          rows.find((row) => row.provider === provider && row.id === model)?.price ?? null;
        const onRow = (row: Compared) => emit('compare.progress', { runId, row });
        const compared = await compareModels(pong, request, { signal, priceOf, onRow });
        if (!compared.ok) return compared;
        const { rows: done, codexVersion } = compared.value;
        return ok({ sent: sentInWords(done, codexVersion), rows: done, csv: comparedAsCsv(done) });
      }),
  };
}
