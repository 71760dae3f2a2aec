import { words } from '../../words/words.ts';
import { editsWay, type PlannedRepair, type Repairer } from './repair.types.ts';
import { tablesOf } from './provider-tables.ts';

/**
 * What stops `codex --profile NAME` alone, because it stands in the profile's own file: a provider's table that says
 * chat, and `profile = …` (seen with 0.169.0; a `[profiles.x]` table in there does no harm).
 */
export const deadProfiles: Repairer = ({ profiles }) =>
  profiles.flatMap(({ file, data }) => {
    const { chat, profiles: old } = words().repairs;
    const repairs: PlannedRepair[] = tablesOf(data)
      .filter(([, table]) => table['wire_api'] === 'chat')
      .map(([id]) => ({
        id: `wire-api-chat:${file}:${id}`,
        fault: 'wire-api-chat',
        title: chat.titleIn(id, file),
        does: chat.doesIn(id, file),
        pick: false,
        ways: [
          editsWay(
            'responses',
            chat.change,
            [{ kind: 'set', path: ['model_providers', id, 'wire_api'], value: 'responses' }],
            file,
          ),
        ],
      }));
    if (data['profile'] === undefined) return repairs;
    const selected: PlannedRepair = {
      id: `legacy-profile:${file}`,
      fault: 'legacy-profile',
      title: old.titleIn(file),
      does: old.doesIn(file),
      pick: false,
      ways: [editsWay('unset', old.takeOut, [{ kind: 'unset', path: ['profile'] }], file)],
    };
    return [...repairs, selected];
  });
