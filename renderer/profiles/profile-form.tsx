import { useId, useState, type ComponentProps } from 'react';
import type { Fault, PlainValue } from '../../electron/api/contract.ts';
import { useConfig, useModels } from '../app/queries.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { WhatGoesHere } from '../help/field-door.tsx';
import { Field } from '../parts/field.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { SaveFault } from '../providers/save-fault.tsx';
import type { ProfileField } from '../words/help.types.ts';
import { words } from '../words/words.ts';
import { keptKeys, knownLevels, mainKeys, saveInput, textsOf, type ProfileTexts } from './profile-fields.ts';
import '../providers/providers.css';

const say = words.profiles;

interface Props {
  /** Null: a new profile, which is asked for its name. */
  name: string | null;
  /** What a new profile is called until another name is typed. */
  suggested?: string;
  /** What the file holds; {} for a new one. */
  file: Record<string, PlainValue>;
  /** What a new one starts from. */
  start?: Record<string, PlainValue>;
  /** The hash of the file as shown; '' for a new one. */
  base: string;
  onSaved: () => void;
}

/** The one form of a profile, the lines of its file beside it. */
export function ProfileForm({ name, suggested = '', file, start = file, base, onSaved }: Props) {
  const [ownName, setOwnName] = useState(suggested);
  const [typed, setTyped] = useState<ProfileTexts>({});
  const [refused, setRefused] = useState<Fault | null>(null);
  const texts = { ...textsOf(start), ...typed };
  const input = saveInput(name ?? ownName, texts, file, start);
  const { plan, fault, waiting } = usePlan('profile.save', input, base);
  const why = useId();
  const whyNot = input !== null ? null : (name ?? ownName).trim() === '' ? say.nameFirst : say.nothingToWrite;
  const save = async () => {
    if (!input) return;
    const reply = await write('profile.save', base === '' ? input : { ...input, expectedHash: base });
    setRefused(reply.ok ? null : reply.fault);
    if (!reply.ok) return;
    setTyped({});
    onSaved();
  };
  return (
    <form
      className="beside"
      aria-label={say.formLabel}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="stack-s">
        {name === null && (
          <div className="field-with-help">
            <Field
              label={say.name}
              help={say.nameHelp}
              example={say.nameExample}
              mono
              value={ownName}
              onChange={setOwnName}
            />
            <WhatGoesHere of="profile" field="name" label={say.name} />
          </div>
        )}
        <ProfileFields texts={texts} onChange={(key, text) => setTyped((now) => ({ ...now, [key]: text }))} />
        {keptKeys(file).length > 0 && <p className="dim small">{say.kept(words.together.list(keptKeys(file)))}</p>}
      </div>
      <div className="stack-s beside-plan">
        <PlanPane plan={plan} fault={fault} waiting={waiting && input !== null} />
        <div className="row">
          <Action
            main
            type="submit"
            isDisabled={waiting || plan === null || fault !== null}
            aria-describedby={whyNot === null ? undefined : why}
          >
            {say.confirm}
          </Action>
          {whyNot !== null && (
            <span id={why} className="dim small">
              {whyNot}
            </span>
          )}
        </div>
        <SaveFault fault={refused} />
      </div>
    </form>
  );
}

interface FieldsProps {
  texts: ProfileTexts;
  onChange: (key: string, text: string) => void;
}

function ProfileFields({ texts, onChange }: FieldsProps) {
  const providers = useConfig().value?.providers ?? [];
  const models = useModels().value?.models ?? [];
  const { model_provider: provider = '', model = '' } = texts;
  const levels = models.find((one) => one.id === model && (provider === '' || one.provider === provider))?.reasoning;
  const effort = texts['model_reasoning_effort'] ?? '';
  const others = Object.keys(texts).filter((key) => !mainKeys.some((main) => main === key));
  return (
    <>
      <SelectWithHelp
        field="model_provider"
        label={say.fields.provider}
        help={say.fields.providerHelp}
        items={choices(
          provider,
          say.anyProvider,
          providers.map(({ id, name }) => ({ id, label: name })),
        )}
        value={provider}
        onChange={onChange}
      />
      <div className="field-with-help">
        <Field {...say.fields.model} mono value={model} onChange={(text) => onChange('model', text)} />
        <WhatGoesHere of="profile" field="model" label={say.fields.model.label} />
      </div>
      <SelectWithHelp
        field="model_reasoning_effort"
        label={say.fields.effort}
        help={say.fields.effortHelp}
        items={choices(
          effort,
          say.notSet,
          (levels ?? knownLevels).map((id) => ({ id, label: id })),
        )}
        value={effort}
        onChange={onChange}
      />
      {others.map((key) => (
        <Field key={key} label={key} mono value={texts[key] ?? ''} onChange={(text) => onChange(key, text)} />
      ))}
    </>
  );
}

type SelectProps = Omit<ComponentProps<typeof SelectField<string>>, 'onChange'> & {
  field: ProfileField;
  onChange: FieldsProps['onChange'];
};

function SelectWithHelp({ field, onChange, ...select }: SelectProps) {
  return (
    <div className="field-with-help">
      <SelectField {...select} onChange={(text) => onChange(field, text)} />
      <WhatGoesHere of="profile" field={field} label={select.label} />
    </div>
  );
}

/** The items, after the one for "not set"; a value that is none of them stands as it is. */
function choices(value: string, unset: string, items: { id: string; label: string }[]) {
  const known = value === '' || items.some(({ id }) => id === value);
  return [{ id: '', label: unset }, ...items, ...(known ? [] : [{ id: value, label: value }])];
}
