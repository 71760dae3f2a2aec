import { useEffect, useRef, useState } from 'react';
import type { Fault, Input, Model, Provider } from '../../electron/api/contract.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { words } from '../words/words.ts';
import './own-models.css';

const say = words.models.own;
type Policy = NonNullable<Input<'model.save'>['route']>['policy'];
const policies = (Object.keys(say.policies) as Policy[]).map((id) => ({ id, label: say.policies[id] }));
const kinds = (['model', 'route'] as const).map((id) => ({ id, ...say.kinds[id] }));

interface Props {
  editing: Model | null;
  providers: Provider[];
  onDone: () => void;
}

/** A model or a route of one's own. What is noted of a policy is a note: the provider holds the policy. */
export function OwnModelForm({ editing, providers, onDone }: Props) {
  const selected = providers.find((candidate) => candidate.selected) ?? providers[0];
  const form = useRef<HTMLFormElement>(null);
  const [provider, setProvider] = useState(editing?.provider ?? selected?.id ?? '');
  const [id, setId] = useState(editing?.id ?? '');
  const [note, setNote] = useState((editing?.route ? editing.route.note : editing?.goodFor) ?? '');
  const [kind, setKind] = useState<'model' | 'route'>(editing?.route ? 'route' : 'model');
  const [label, setLabel] = useState(editing?.route?.label ?? '');
  const [policy, setPolicy] = useState<Policy>(editing?.route?.policy ?? 'cheapest-above-floor');
  const [refused, setRefused] = useState<Fault | null>(null);
  useEffect(() => {
    if (editing) form.current?.querySelector('input')?.focus();
  }, [editing]);

  const save = async () => {
    const route = kind === 'route' ? { label: label.trim(), policy } : null;
    const reply = await write('model.save', { provider, model: id.trim(), note: note.trim(), route });
    setRefused(reply.ok ? null : reply.fault);
    if (!reply.ok) return;
    if (editing) return onDone();
    setId('');
    setNote('');
    setLabel('');
  };
  return (
    <form
      ref={form}
      className="stack-s own-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{editing ? say.editTitle(editing.id) : say.addTitle}</h2>
      <div className="beside">
        <div className="stack-s">
          {!editing && (
            <>
              <Field label={say.id} help={say.idHelp} example={say.idExample} mono value={id} onChange={setId} />
              <SelectField
                label={say.provider}
                items={providers.map((one) => ({ id: one.id, label: one.name }))}
                value={provider}
                onChange={setProvider}
              />
            </>
          )}
          <Choice label={say.kind} items={kinds} value={kind} onChange={setKind} />
        </div>
        <div className="stack-s">
          {kind === 'route' && (
            <>
              <Field label={say.label} example={say.labelExample} value={label} onChange={setLabel} />
              <SelectField
                label={say.policy}
                help={say.policyHelp}
                items={policies}
                value={policy}
                onChange={setPolicy}
              />
            </>
          )}
          <Field
            label={kind === 'route' ? say.policyNote : say.note}
            help={kind === 'route' ? undefined : say.noteHelp}
            value={note}
            onChange={setNote}
          />
          <div className="row">
            <Action main type="submit" isDisabled={id.trim() === '' || provider === ''}>
              {editing ? say.save : say.add}
            </Action>
            {editing && <Action onPress={onDone}>{words.actions.cancel}</Action>}
          </div>
          <FaultNotice fault={refused} about={say.refused} />
        </div>
      </div>
    </form>
  );
}
