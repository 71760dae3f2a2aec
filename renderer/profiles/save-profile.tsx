import { useState } from 'react';
import type { Fault } from '../../electron/api/contract.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { Field } from '../parts/field.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { words } from '../words/words.ts';
import { SaveFault } from '../providers/save-fault.tsx';
import '../providers/providers.css';

const say = words.profiles;

/** The present choice under a name, its file shown before it is written. */
export function SaveProfile({ provider, model }: { provider: string | null; model: string | null }) {
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<Fault | null>(null);
  if (provider === null || model === null) return <p className="dim">{say.nothingToSave}</p>;
  return (
    <section className="stack-s">
      <div>
        <h2>{say.save}</h2>
        <p className="dim">{say.willSave(provider, model)}</p>
      </div>
      <Form name={name} onName={setName} provider={provider} model={model} onRefused={setRefused} />
      <SaveFault fault={refused} />
    </section>
  );
}

interface Props {
  name: string;
  onName: (name: string) => void;
  provider: string;
  model: string;
  onRefused: (fault: Fault | null) => void;
}

function Form({ name, onName, provider, model, onRefused }: Props) {
  const input = name.trim() === '' ? null : { name: name.trim(), fields: { model_provider: provider, model } };
  const { plan, fault, waiting } = usePlan('profile.save', input, '');
  const save = async () => {
    if (!input) return;
    const reply = await write('profile.save', input);
    onRefused(reply.ok ? null : reply.fault);
    if (reply.ok) onName('');
  };
  return (
    <div className="beside">
      <form
        className="stack-s"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={say.name} help={say.nameHelp} example={say.nameExample} mono value={name} onChange={onName} />
        <div className="row">
          <Action main type="submit" isDisabled={waiting || plan === null || fault !== null}>
            {say.confirm}
          </Action>
        </div>
      </form>
      {input && <PlanPane plan={plan} fault={fault} waiting={waiting} />}
    </div>
  );
}
