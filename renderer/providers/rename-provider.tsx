import { useState } from 'react';
import type { Fault, Provider } from '../../electron/api/contract.ts';
import { go } from '../app/route.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Field } from '../parts/field.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { words } from '../words/words.ts';
import { OrphanedThreads, orphansIn } from './orphaned-threads.tsx';
import { SaveFault } from './save-fault.tsx';

const say = words.providers;

/** Another ID, after the diff of every file that names the old one. */
export function RenameProvider({ provider, base }: { provider: Provider; base: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<Fault | null>(null);
  const to = typed?.trim() ?? '';
  const ready = to !== '' && to !== provider.id;
  const { plan, fault, waiting } = usePlan('provider.rename', ready ? { provider: provider.id, to } : null, base);
  const orphans = orphansIn(refused);
  const close = () => {
    setTyped(null);
    setRefused(null);
  };
  const rename = async () => {
    const confirmed = orphans ? { confirmed: true } : {};
    const reply = await write('provider.rename', { provider: provider.id, to, ...confirmed, expectedHash: base });
    setRefused(reply.ok ? null : reply.fault);
    if (reply.ok) go('providers', to);
  };
  return (
    <div>
      <Action onPress={() => setTyped(provider.id)}>{say.rename}</Action>
      {typed !== null && (
        <Confirm
          title={orphans ? orphans.title : say.renameTitle(provider.name)}
          confirm={orphans ? say.renameAnyway : say.renameConfirm}
          cancel={orphans ? say.keep : undefined}
          ready={ready && !waiting && plan !== null && fault === null}
          onConfirm={() => void rename()}
          onClose={close}
        >
          <Field label={say.renameField} help={say.renameText} value={typed} onChange={setTyped} mono />
          {orphans ? <OrphanedThreads fault={orphans} /> : <SaveFault fault={refused} />}
          {ready && <PlanPane plan={plan} fault={fault} waiting={waiting} />}
        </Confirm>
      )}
    </div>
  );
}
