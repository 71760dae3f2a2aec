import type { Fault } from '../../faults/fault.ts';
import { addressMenders } from './address.ts';
import { choiceMenders } from './choice.ts';
import { keyMenders } from './key.ts';
import type { ConnectionRepair, MendContext, Menders } from './mend.types.ts';
import { modelMenders } from './model.ts';

const menders: Menders = { ...choiceMenders, ...keyMenders, ...addressMenders, ...modelMenders };

/** The faults of key, address and model that a write may mend. */
export const mendable = Object.keys(menders);

/** The repairs for a fault that a run of the line has found. Pure; nothing where no write of ours would mend it. */
export function connectionRepairs(fault: Pick<Fault, 'id' | 'title'>, context: MendContext): ConnectionRepair[] {
  const mends = menders[fault.id]?.(context) ?? [];
  const [first] = mends;
  if (!first) return [];
  return [
    {
      id: `connection:${fault.id}:${context.provider}`,
      fault: fault.id,
      title: fault.title,
      does: first.does,
      pick: false,
      ways: mends.map(({ id, label, edits }) => ({
        id,
        label,
        changes: [{ file: 'config.toml', kind: 'edits', edits }],
      })),
    },
  ];
}
