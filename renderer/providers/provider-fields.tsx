import type { Fault } from '../../electron/api/contract.ts';
import { WhatGoesHere } from '../help/field-door.tsx';
import { Field } from '../parts/field.tsx';
import { Fold } from '../parts/fold.tsx';
import { Tick } from '../parts/tick.tsx';
import { words } from '../words/words.ts';
import { badId, badNumbers, numberFields, variableFor, type FormField, type ProviderForm } from './form-state.ts';

const say = words.providers;

interface Props {
  form: ProviderForm;
  onChange: (change: Partial<ProviderForm>) => void;
  fault: Fault | null;
  /** The field that the fault speaks of. */
  at: FormField | null;
}

function useFields({ form, onChange, fault, at }: Props) {
  const bad: FormField[] = badNumbers(form);
  const errorAt = (name: FormField) => {
    if (bad.includes(name)) return say.notANumber;
    if (name === 'id' && badId(form)) return say.notAnId;
    return fault && at === name ? words.together.sentences([fault.title, fault.cause]) : null;
  };
  const field = (name: FormField, more: { mono?: boolean; isDisabled?: boolean; example?: string } = {}) => (
    <div key={name} className="field-with-help" data-place={name}>
      <Field
        {...say.fields[name]}
        {...more}
        value={form[name]}
        error={errorAt(name)}
        onChange={(value) => onChange({ [name]: value })}
      />
      <WhatGoesHere of="provider" field={name} label={say.fields[name].label} />
    </div>
  );
  return field;
}

/** All fields of a provider that is not there yet. */
export function AddFields(props: Props) {
  const field = useFields(props);
  const { form, onChange } = props;
  return (
    <>
      {field('name')}
      {field('id', { mono: true })}
      {field('baseUrl', { mono: true })}
      {form.delivery === 'env' && field('variable', { mono: true, example: variableFor(form.id) })}
      <Tick isSelected={form.select} onChange={(select) => onChange({ select })}>
        {say.select}
      </Tick>
      {form.select && field('model', { mono: true })}
      <More {...props} />
    </>
  );
}

/** The fields of a provider that is there; its ID stays, and the key's way is chosen elsewhere. */
export function EditFields(props: Props) {
  const field = useFields(props);
  return (
    <>
      {field('name')}
      {field('baseUrl', { mono: true })}
      <More {...props} />
    </>
  );
}

function More(props: Props) {
  const field = useFields(props);
  const names = Object.keys(numberFields) as (keyof typeof numberFields)[];
  return (
    <Fold label={say.more} startsOpen={names.some((name) => props.form[name] !== '')}>
      <div className="stack-s">
        {names.map((name) => field(name, { mono: true }))}
        <p className="dim small">{say.wireApi}</p>
      </div>
    </Fold>
  );
}
