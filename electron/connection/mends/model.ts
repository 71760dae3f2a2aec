import { nearestModel } from '../../nearest.ts';
import { settingBehind } from '../rules/settings.ts';
import { words } from '../../words/words.ts';
import type { Mender, Menders } from './mend.types.ts';

/** The nearest name that the provider lists. */
const useNearest: Mender = ({ provider, model, followUps }) => {
  const nearest = model === null ? null : nearestModel(model, followUps.models ?? []);
  if (nearest === null) return [];
  return [
    {
      id: 'use-model',
      label: words().repairs.mends.use(nearest),
      does: words().repairs.mends.nearest(nearest, provider),
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
      label: words().repairs.mends.remove(field),
      does: words().repairs.mends.removes(field),
      edits: [{ kind: 'unset', path: [field] }],
    },
  ];
};

const turnOffWebSearch: Mender = ({ followUps }) =>
  /web_search/.test(followUps.refused ?? '')
    ? [
        {
          id: 'turn-off-web-search',
          label: words().repairs.mends.webSearchOff,
          does: words().repairs.mends.webSearchOffDoes,
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
