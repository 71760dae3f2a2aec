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
import { moveForm } from './kept-forms.ts';
import { OrphanedThreads, orphansIn } from './orphaned-threads.tsx';
import { hasIdForm } from './provider-id.ts';
import { SaveFault } from './save-fault.tsx';

const say = words.providers;

/** Another ID, after the diff of every file that names the old one. */
export function RenameProvider({ provider, base }: { provider: Provider; base: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<Fault | null>(null);
  const to = typed?.trim() ?? '';
  const formed = to === '' || hasIdForm(to);
  const ready = formed && to !== '' && to !== provider.id;
  const { plan, fault, waiting } = usePlan('provider.rename', ready ? { provider: provider.id, to } : null, base);
  // The ID has its form, so this one is taken by Codex itself.
  const codexOwn = fault?.id === 'value-invalid';
  const orphans = orphansIn(refused);
  const close = () => {
    setTyped(null);
    setRefused(null);
  };
  const rename = async () => {
    const confirmed = orphans ? { confirmed: true } : {};
    const reply = await write('provider.rename', { provider: provider.id, to, ...confirmed, expectedHash: base });
    setRefused(reply.ok ? null : reply.fault);
    if (!reply.ok) return;
    moveForm(provider.id, to);
    go('providers', to);
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
          <Field
            label={say.renameField}
            help={say.renameText}
            error={!formed ? say.notAnId : codexOwn ? say.codexOwnId(to) : null}
            value={typed}
            onChange={setTyped}
            mono
          />
          {orphans ? <OrphanedThreads fault={orphans} /> : <SaveFault fault={refused} />}
          {ready && <PlanPane plan={plan} fault={codexOwn ? null : fault} waiting={waiting} />}
        </Confirm>
      )}
    </div>
  );
}
