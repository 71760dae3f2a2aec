import { useState } from 'react';
import type { Fault, Provider } from '../../electron/api/contract.ts';
import { go } from '../app/route.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { words } from '../words/words.ts';
import { SaveFault } from './save-fault.tsx';

const say = words.providers;

/** Removal, after a question that shows the lines that go. */
export function RemoveProvider({ provider, base }: { provider: Provider; base: string }) {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Fault | null>(null);
  const { plan, fault, waiting } = usePlan('provider.remove', asking ? { provider: provider.id } : null, base);
  const remove = async () => {
    const reply = await write('provider.remove', { provider: provider.id, expectedHash: base });
    setRefused(reply.ok ? null : reply.fault);
    if (reply.ok) go('providers');
  };
  return (
    <div>
      <Action onPress={() => setAsking(true)}>{say.remove}</Action>
      {asking && (
        <Confirm
          title={say.removeTitle(provider.name)}
          confirm={say.removeConfirm}
          danger
          ready={!waiting && plan !== null && fault === null}
          onConfirm={() => void remove()}
          onClose={() => setAsking(false)}
        >
          <p>{say.removeText}</p>
          {provider.selected && <p className="warn-ink">{say.removeInUse}</p>}
          <PlanPane plan={plan} fault={fault} waiting={waiting} title={say.removeDiff} />
          <SaveFault fault={refused} />
        </Confirm>
      )}
    </div>
  );
}
