import { guideModels } from '../../models/known-models.ts';
import type { FixesOf } from './fixes.types.ts';
import { byHand, chooseAnotherModel, chooseModel, labels, unsetSetting } from './ways.ts';

export const modelFixes: FixesOf<'model'> = {
  'model-not-found': chooseModel,
  'model-not-namespaced': chooseModel,
  'tools-rejected': (facts) => [
    ...chooseAnotherModel(facts),
    byHand('turn-off-web-search', labels().turnOffWebSearch, 'codex -c \'web_search="disabled"\''),
  ],
  'parameter-rejected': (facts) => [...(facts.field ? [unsetSetting(facts.field)] : []), ...chooseAnotherModel(facts)],
  'model-metadata-unknown': ({ model }) => {
    const context = guideModels.find(({ id }) => id === model)?.context;
    return [byHand('set-context', labels().setContext, `codex -c model_context_window=${String(context ?? 'TOKENS')}`)];
  },
};
