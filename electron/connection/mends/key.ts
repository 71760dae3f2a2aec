import { planDeliver } from '../../config/providers/provider-edits.ts';
import { providerTable } from '../../config/providers/providers.ts';
import { stringAt } from '../../config/document/table.ts';
import { variableLike } from '../variable-like.ts';
import { words } from '../../words/words.ts';
import type { Mender, Menders } from './mend.types.ts';

/** Codex asks Switchboard for the key: only where a keychain keeps it for the time when Switchboard is closed. */
const deliverByCommand: Mender = ({ data, provider, keyCommand }) => {
  if (keyCommand === null) return [];
  const edits = planDeliver(data, provider, { by: 'command', command: keyCommand });
  if (!edits.ok) return [];
  return [
    {
      id: 'deliver-command',
      label: words().repairs.mends.deliver,
      does: words().repairs.mends.delivers(provider),
      edits: edits.value,
    },
  ];
};

/** env_key names a variable that is not set, and one of nearly that name is. */
const useVariableThatIsSet: Mender = ({ data, provider, variables }) => {
  const table = providerTable(data, provider);
  const named = table && stringAt(table, 'env_key');
  const like = named ? variableLike(named, variables) : null;
  if (like === null) return [];
  return [
    {
      id: 'use-variable',
      label: words().repairs.mends.readFrom(like),
      does: words().repairs.mends.readsFrom(like),
      edits: [{ kind: 'set', path: ['model_providers', provider, 'env_key'], value: like }],
    },
  ];
};

export const keyMenders: Menders = {
  'key-missing': (context) => [...useVariableThatIsSet(context), ...deliverByCommand(context)],
  'env-key-holds-key': deliverByCommand,
  'env-file-shadows': deliverByCommand,
  'auth-command-failed': deliverByCommand,
};
