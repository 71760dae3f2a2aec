import { useEffect, useState } from 'react';
import type { Config, Fault, KeyView, Provider } from '../../electron/api/contract.ts';
import { useKeys, useRead } from '../app/queries.ts';
import { switchTo } from '../app/switching.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { FaultRepairs, OtherFixes } from '../repairs/fault-repairs.tsx';
import { Notice } from '../parts/notice.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { ReadFault } from '../parts/read-fault.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { fieldOf, formOfProvider, setInput } from './form-state.ts';
import { dropForm, useKeptForm } from './kept-forms.ts';
import { KeySection } from './key-section.tsx';
import { BackLink } from './preset-list.tsx';
import { EditFields } from './provider-fields.tsx';
import { RemoveProvider } from './remove-provider.tsx';
import { RenameProvider } from './rename-provider.tsx';
import { Restored } from './restored.tsx';
import { SaveFault } from './save-fault.tsx';
import { ShareProvider } from './share-provider.tsx';

const say = words.providers;

export function ProviderPage({ id, config, section }: { id: string; config: Config; section: string | null }) {
  const provider = config.providers.find((candidate) => candidate.id === id);
  const keys = useKeys();
  const keychain = useRead('keychain.state', {});
  const key = (keys.value ?? []).find((candidate) => candidate.provider === id);
  // What was typed about a provider that went meanwhile can be written nowhere.
  const unknown = provider === undefined;
  useEffect(() => (unknown ? dropForm(id) : undefined), [unknown, id]);
  if (!provider) {
    return (
      <div className="stack">
        <BackLink />
        <ScreenHead title={say.unknown(id)} lead={config.path} />
      </div>
    );
  }
  return (
    <div className="stack">
      <BackLink />
      <ScreenHead title={provider.name} lead={provider.builtIn ? say.builtInText : `[model_providers.${provider.id}]`}>
        {provider.selected ? (
          <span className="tag tag-on">{say.inUse}</span>
        ) : (
          <Action onPress={() => void switchTo({ provider: provider.id }, provider.name)}>{say.use}</Action>
        )}
      </ScreenHead>
      {provider.problems.map((problem) => (
        <Notice key={problem.id} tone="warn" title={problem.title}>
          <p>{problem.cause}</p>
          <FaultRepairs fault={problem} />
          <div className="row">
            <OtherFixes fault={problem} provider={provider.id} />
          </div>
        </Notice>
      ))}
      <ReadFault of={[keys]} />
      {keys.loading || keychain.loading ? (
        <Skeleton rows={8} />
      ) : (
        <Parts {...{ provider, held: key, config, section }} />
      )}
    </div>
  );
}

interface PartsProps {
  provider: Provider;
  held: KeyView | undefined;
  config: Config;
  section: string | null;
}

/** All at once, when the key is known: what stands first has the height that it keeps. */
function Parts({ provider, held, config, section }: PartsProps) {
  return (
    <>
      {held && (
        <KeySection
          key={String(section === 'key')}
          provider={provider}
          held={held}
          base={config.hash}
          enter={section === 'key'}
        />
      )}
      {!provider.builtIn && <EditForm provider={provider} base={config.hash} />}
      {!provider.builtIn && <ShareProvider provider={provider} />}
      {!provider.builtIn && <RenameProvider provider={provider} base={config.hash} />}
      {!provider.builtIn && <RemoveProvider provider={provider} base={config.hash} />}
    </>
  );
}

/** What was typed stays when the file changes on disk; only the diff is drawn anew. */
function EditForm({ provider, base }: { provider: Provider; base: string }) {
  const stands = formOfProvider(provider);
  const { typed, restored, type, drop } = useKeptForm(provider.id, stands);
  const [refused, setRefused] = useState<Fault | null>(null);
  const form = { ...stands, ...typed };
  const input = setInput(form, provider);
  const { plan, fault, waiting } = usePlan('provider.set', input, base);
  const at = fault && fieldOf(fault);

  const save = async () => {
    if (!input) return;
    const reply = await write('provider.set', { ...input, expectedHash: base });
    setRefused(reply.ok ? null : reply.fault);
    if (reply.ok) drop();
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
      <div className="stack-s provider-form">
        <h2>{say.formLabel}</h2>
        {restored && <Restored onStartOver={drop} />}
        <EditFields form={form} onChange={type} fault={fault} at={at} />
      </div>
      <div className="stack-s beside-plan">
        <PlanPane plan={plan} fault={at ? null : fault} waiting={waiting && input !== null} />
        <div className="row">
          <Action main type="submit" isDisabled={waiting || plan === null || fault !== null}>
            {say.save}
          </Action>
          <Action isDisabled={input === null} onPress={drop}>
            {words.actions.cancel}
          </Action>
        </div>
        <SaveFault fault={refused} />
      </div>
    </form>
  );
}
