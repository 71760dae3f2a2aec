import { editsWay, type PlannedRepair, type Repairer } from './repair.types.ts';
import { tablesOf } from './provider-tables.ts';

/**
 * What stops `codex --profile NAME` alone, because it stands in the profile's own file: a provider's table that says
 * chat, and `profile = …` (seen with 0.169.0; a `[profiles.x]` table in there does no harm).
 */
export const deadProfiles: Repairer = ({ profiles }) =>
  profiles.flatMap(({ file, data }) => {
    const repairs: PlannedRepair[] = tablesOf(data)
      .filter(([, table]) => table['wire_api'] === 'chat')
      .map(([id]) => ({
        id: `wire-api-chat:${file}:${id}`,
        fault: 'wire-api-chat',
        title: `Provider ${id} speaks the old protocol in ${file}`,
        does: `Changes wire_api of ${id} in ${file} to "responses", the only one that Codex still speaks.`,
        pick: false,
        ways: [
          editsWay(
            'responses',
            'Change it to "responses"',
            [{ kind: 'set', path: ['model_providers', id, 'wire_api'], value: 'responses' }],
            file,
          ),
        ],
      }));
    if (data['profile'] === undefined) return repairs;
    const selected: PlannedRepair = {
      id: `legacy-profile:${file}`,
      fault: 'legacy-profile',
      title: `${file} selects a profile in the old form`,
      does: `Takes profile out of ${file}, at which Codex stops.`,
      pick: false,
      ways: [editsWay('unset', 'Take it out', [{ kind: 'unset', path: ['profile'] }], file)],
    };
    return [...repairs, selected];
  });
