import { useState } from 'react';
import type { Fault, Provider } from '../../electron/api/contract.ts';
import { useRead } from '../app/queries.ts';
import { go } from '../app/route.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { Fold } from '../parts/fold.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { Tick } from '../parts/tick.tsx';
import { words } from '../words/words.ts';
import { SaveFault } from './save-fault.tsx';

const say = words.sharing.copy;

/** The provider in another home of this machine, or as text for another machine. */
export function ShareProvider({ provider }: { provider: Provider }) {
  return (
    <Fold label={say.open} name={say.open}>
      <div className="stack-s">
        <CopyToHome provider={provider} />
        <div className="row">
          <Action onPress={() => go('providers', 'export', provider.id)}>{say.export}</Action>
        </div>
      </div>
    </Fold>
  );
}

function CopyToHome({ provider }: { provider: Provider }) {
  const others = (useRead('home.list', {}).value ?? []).filter((home) => !home.chosen);
  const [picked, setPicked] = useState<string | null>(null);
  const [replace, setReplace] = useState(false);
  const [refused, setRefused] = useState<Fault | null>(null);
  const to = picked ?? others[0]?.path ?? null;
  const input = to === null ? null : { provider: provider.id, to, ...(replace ? { replace } : {}) };
  const { plan, fault, waiting } = usePlan('provider.copy', input, '');
  if (to === null || !input) return <p className="dim">{say.noHome}</p>;
  const copy = async () => {
    // Its way back is in that home's own history, not here.
    const reply = await write('provider.copy', input, (written) => ({
      kind: 'wrote',
      written: { ...written, historyId: null },
    }));
    setRefused(reply.ok ? null : reply.fault);
  };
  return (
    <div className="beside">
      <div className="stack-s">
        <SelectField
          label={say.to}
          items={others.map(({ path }) => ({ id: path, label: path }))}
          value={to}
          onChange={(path) => {
            setPicked(path);
            setReplace(false);
          }}
        />
        {(replace || fault?.id === 'provider-exists') && (
          <Tick isSelected={replace} onChange={setReplace}>
            {say.replace}
          </Tick>
        )}
        <div className="row">
          <Action isDisabled={waiting || plan === null || fault !== null} onPress={() => void copy()}>
            {say.apply}
          </Action>
        </div>
      </div>
      <div className="stack-s">
        <PlanPane plan={plan} fault={fault} waiting={waiting} />
        <SaveFault fault={refused} />
      </div>
    </div>
  );
}
