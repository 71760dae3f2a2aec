import { useState } from 'react';
import type { Config, Fault, Provider } from '../../electron/api/contract.ts';
import { useKeys } from '../app/queries.ts';
import { switchTo } from '../app/switching.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { FaultRepairs, OtherFixes } from '../repairs/fault-repairs.tsx';
import { Notice } from '../parts/notice.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { ReadFault } from '../parts/read-fault.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { words } from '../words/words.ts';
import { fieldOf, formOfProvider, setInput, type ProviderForm } from './form-state.ts';
import { KeySection } from './key-section.tsx';
import { BackLink } from './preset-list.tsx';
import { EditFields } from './provider-fields.tsx';
import { RemoveProvider } from './remove-provider.tsx';
import { RenameProvider } from './rename-provider.tsx';
import { SaveFault } from './save-fault.tsx';
import { ShareProvider } from './share-provider.tsx';

const say = words.providers;

export function ProviderPage({ id, config, section }: { id: string; config: Config; section: string | null }) {
  const provider = config.providers.find((candidate) => candidate.id === id);
  const keys = useKeys();
  const key = (keys.value ?? []).find((candidate) => candidate.provider === id);
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
      {key && <KeySection key={section} provider={provider} held={key} base={config.hash} enter={section === 'key'} />}
      {!provider.builtIn && <EditForm provider={provider} base={config.hash} />}
      {!provider.builtIn && <ShareProvider provider={provider} />}
      {!provider.builtIn && <RenameProvider provider={provider} base={config.hash} />}
      {!provider.builtIn && <RemoveProvider provider={provider} base={config.hash} />}
    </div>
  );
}

/** What was typed stays when the file changes on disk; only the diff is drawn anew. */
function EditForm({ provider, base }: { provider: Provider; base: string }) {
  const [typed, setTyped] = useState<Partial<ProviderForm>>({});
  const [refused, setRefused] = useState<Fault | null>(null);
  const form = { ...formOfProvider(provider), ...typed };
  const input = setInput(form, provider);
  const { plan, fault, waiting } = usePlan('provider.set', input, base);
  const at = fault && fieldOf(fault);

  const save = async () => {
    if (!input) return;
    const reply = await write('provider.set', { ...input, expectedHash: base });
    setRefused(reply.ok ? null : reply.fault);
    if (reply.ok) setTyped({});
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
        <EditFields
          form={form}
          onChange={(change) => setTyped((now) => ({ ...now, ...change }))}
          fault={fault}
          at={at}
        />
      </div>
      <div className="stack-s beside-plan">
        <PlanPane plan={plan} fault={at ? null : fault} waiting={waiting && input !== null} />
        <div className="row">
          <Action main type="submit" isDisabled={waiting || plan === null || fault !== null}>
            {say.save}
          </Action>
          <Action isDisabled={input === null} onPress={() => setTyped({})}>
            {words.actions.cancel}
          </Action>
        </div>
        <SaveFault fault={refused} />
      </div>
    </form>
  );
}
