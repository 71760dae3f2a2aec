import { useState } from 'react';
import type { Fault, Provider } from '../../electron/api/contract.ts';
import { go } from '../app/route.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { words } from '../words/words.ts';
import { dropForm } from './kept-forms.ts';
import { OrphanedThreads, orphansIn } from './orphaned-threads.tsx';
import { SaveFault } from './save-fault.tsx';

const say = words.providers;

/** Removal, after a question that shows the lines that go; one more thing is said where earlier threads need it. */
export function RemoveProvider({ provider, base }: { provider: Provider; base: string }) {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Fault | null>(null);
  const { plan, fault, waiting } = usePlan('provider.remove', asking ? { provider: provider.id } : null, base);
  const orphans = orphansIn(refused);
  const remove = async () => {
    const confirmed = orphans ? { confirmed: true } : {};
    const reply = await write('provider.remove', { provider: provider.id, ...confirmed, expectedHash: base });
    setRefused(reply.ok ? null : reply.fault);
    if (!reply.ok) return;
    dropForm(provider.id);
    go('providers');
  };
  const close = () => {
    setAsking(false);
    setRefused(null);
  };
  return (
    <div>
      <Action onPress={() => setAsking(true)}>{say.remove}</Action>
      {asking && (
        <Confirm
          title={orphans ? orphans.title : say.removeTitle(provider.name)}
          confirm={orphans ? say.removeAnyway : say.removeConfirm}
          cancel={orphans ? say.keep : undefined}
          danger
          ready={!waiting && plan !== null && fault === null}
          onConfirm={() => void remove()}
          onClose={close}
        >
          {orphans && <OrphanedThreads fault={orphans} />}
          <p>{say.removeText}</p>
          {provider.selected && <p className="warn-ink">{say.removeInUse}</p>}
          <PlanPane plan={plan} fault={fault} waiting={waiting} title={say.removeDiff} />
          <SaveFault fault={orphans ? null : refused} />
        </Confirm>
      )}
    </div>
  );
}
