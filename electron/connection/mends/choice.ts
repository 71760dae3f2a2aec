import { isTable, stringAt, tableAt } from '../../config/document/table.ts';
import { words } from '../../words/words.ts';
import type { Mender, Menders } from './mend.types.ts';

/** Selects the first provider that the file defines: each of several is a way of its own. */
const selectDefined: Mender = ({ data }) =>
  Object.entries(tableAt(data, 'model_providers')).map(([id, table]) => {
    const name = isTable(table) ? (stringAt(table, 'name') ?? id) : id;
    return {
      id: `use-provider:${id}`,
      label: words().repairs.mends.select(name),
      does: words().repairs.mends.selects(id, name),
      edits: [{ kind: 'set', path: ['model_provider'], value: id }],
    };
  });

export const choiceMenders: Menders = { 'wrong-provider-selected': selectDefined };
