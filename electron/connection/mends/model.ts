import { nearestModel } from '../nearest-model.ts';
import { settingBehind } from '../rules/settings.ts';
import type { Mender, Menders } from './mend.types.ts';

/** The nearest name that the provider lists. */
const useNearest: Mender = ({ provider, model, followUps }) => {
  const nearest = model === null ? null : nearestModel(model, followUps.models ?? []);
  if (nearest === null) return [];
  return [
    {
      id: 'use-model',
      label: `Use ${nearest}`,
      does: `Selects ${nearest}, the nearest name that ${provider} lists.`,
      edits: [{ kind: 'set', path: ['model'], value: nearest }],
    },
  ];
};

/** A setting of the person's that makes Codex send what the gateway refuses. */
const removeSetting: Mender = ({ data, followUps }) => {
  const field = settingBehind(followUps.refused ?? '', data);
  if (field === null) return [];
  return [
    {
      id: 'unset-setting',
      label: `Remove ${field}`,
      does: `Takes ${field} out of config.toml, so that Codex no longer sends it.`,
      edits: [{ kind: 'unset', path: [field] }],
    },
  ];
};

const turnOffWebSearch: Mender = ({ followUps }) =>
  /web_search/.test(followUps.refused ?? '')
    ? [
        {
          id: 'turn-off-web-search',
          label: 'Turn web search off',
          does: 'Sets web_search to "disabled", so that Codex no longer offers that tool to any model.',
          edits: [{ kind: 'set', path: ['web_search'], value: 'disabled' }],
        },
      ]
    : [];

export const modelMenders: Menders = {
  'model-not-found': useNearest,
  'model-not-namespaced': useNearest,
  'parameter-rejected': removeSetting,
  'tools-rejected': turnOffWebSearch,
};
