import { useState } from 'react';
import type { Config, Fault } from '../../electron/api/contract.ts';
import { useRead } from '../app/queries.ts';
import { go } from '../app/route.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { OutLink } from '../parts/out-link.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { ReadFault } from '../parts/read-fault.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { DeliveryChoice } from './delivery-choice.tsx';
import { addInput, fieldOf, formOfPreset, typedOver, type ProviderForm } from './form-state.ts';
import { useKeptForm } from './kept-forms.ts';
import { AddFields } from './provider-fields.tsx';
import { linkText } from './link-text.ts';
import { PresetList, BackLink } from './preset-list.tsx';
import { Restored } from './restored.tsx';
import { SaveFault } from './save-fault.tsx';

const say = words.providers;

export function AddProvider({ preset: id, config }: { preset: string | null; config: Config }) {
  const presets = useRead('preset.list', {});
  const keychain = useRead('keychain.state', {});
  if (id === null) return <PresetList />;
  if (!presets.value || !keychain.value) {
    return (
      <div className="stack">
        <ScreenHead title={say.add} />
        {presets.fault || keychain.fault ? <ReadFault of={[presets, keychain]} /> : <Skeleton rows={7} />}
      </div>
    );
  }
  const preset = presets.value.find((candidate) => candidate.id === id) ?? null;
  const start = formOfPreset(preset, keychain.value.place === 'keychain');
  return (
    <AddForm
      start={start}
      kept={`add/${id}`}
      preset={preset?.id ?? null}
      title={say.newTitle(preset?.name ?? '')}
      link={preset?.signUpUrl ? { href: preset.signUpUrl, text: linkText(preset) } : null}
      config={config}
    />
  );
}

interface Props {
  start: ProviderForm;
  /** The form's name among those that are kept. */
  kept: string;
  preset: string | null;
  title: string;
  link: { href: string; text: string } | null;
  config: Config;
}

/** The form, and beside it the lines that it will write, live. */
function AddForm({ start, kept, preset, title, link, config }: Props) {
  const { typed, restored, type, drop } = useKeptForm(kept, start);
  const [refused, setRefused] = useState<Fault | null>(null);
  const [saving, setSaving] = useState(false);
  const form = typedOver(start, typed);
  const input = addInput(form, preset);
  const { plan, fault, waiting } = usePlan('provider.add', input, config.hash);
  const at = fault && fieldOf(fault);

  const save = async () => {
    if (!input) return;
    setSaving(true);
    const { provider, name, select } = input;
    const reply = await write('provider.add', { ...input, expectedHash: config.hash }, (written) =>
      select
        ? { kind: 'done', provider: name || provider, model: select.model ?? null, written, preview: null }
        : { kind: 'wrote', written },
    );
    setSaving(false);
    setRefused(reply.ok ? null : reply.fault);
    if (!reply.ok) return;
    drop();
    go('providers', input.provider, ...(form.delivery === 'none' ? [] : ['key']));
  };

  return (
    <div className="stack">
      <BackLink />
      <ScreenHead title={title}>{link && <OutLink href={link.href}>{link.text}</OutLink>}</ScreenHead>
      {restored && <Restored onStartOver={drop} />}
      <form
        className="beside"
        aria-label={say.formLabel}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="stack-s provider-form">
          <AddFields form={form} onChange={type} fault={fault} at={at} />
          <DeliveryChoice value={form.delivery} onChange={(delivery) => type({ delivery })} withNone />
        </div>
        <div className="stack-s beside-plan">
          <PlanPane plan={plan} fault={at ? null : fault} waiting={waiting} />
          <div className="row">
            <Action main type="submit" isDisabled={saving || waiting || plan === null || fault !== null}>
              {saving ? say.saving : say.save}
            </Action>
            <Action
              onPress={() => {
                drop();
                go('providers');
              }}
            >
              {words.actions.cancel}
            </Action>
          </div>
          <SaveFault fault={refused} />
        </div>
      </form>
    </div>
  );
}
