import { useState } from 'react';
import type { Catalog, Fault } from '../../electron/api/contract.ts';
import { useConfig, useRead } from '../app/queries.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { ReadFault } from '../parts/read-fault.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { ToneIcon } from '../parts/tone-icon.tsx';
import { SaveFault } from '../providers/save-fault.tsx';
import { words } from '../words/words.ts';
import { PickerEntries } from './picker-entries.tsx';

const say = words.models.picker;
const tones = { absent: 'quiet', ours: 'good', outdated: 'warn', foreign: 'warn', broken: 'bad' } as const;

/** The person's models inside Codex's own picker: what would be written, and with consent, written. */
export default function CodexPicker() {
  const catalog = useRead('catalog.read', {});
  const base = useConfig().value?.hash ?? '';
  const [removing, setRemoving] = useState(false);
  if (catalog.loading) return <Skeleton rows={6} />;
  if (!catalog.value) return <ReadFault of={[catalog]} />;
  const { state, path, reason, entries } = catalog.value;
  return (
    <div className="stack">
      <div className="row" role="status">
        <ToneIcon tone={tones[state]} />
        <p className="grow">
          <strong>{say.states[state]}</strong> {reason}
        </p>
        {(state === 'ours' || state === 'outdated') && <Action onPress={() => setRemoving(true)}>{say.remove}</Action>}
      </div>
      {path !== null && (
        <p className="dim small">
          {say.path}: <code>{path}</code>
        </p>
      )}
      {(state === 'absent' || state === 'outdated') && <WriteCatalog state={state} base={base} />}
      {entries.length > 0 && <PickerEntries entries={entries} />}
      {removing && <RemoveCatalog base={base} onClose={() => setRemoving(false)} />}
    </div>
  );
}

/** Consent is the button beside the diff. */
function WriteCatalog({ state, base }: { state: Catalog['state']; base: string }) {
  const [refused, setRefused] = useState<Fault | null>(null);
  const { plan, fault, waiting } = usePlan('catalog.write', {}, `${base} ${state}`);
  const consent = async () => {
    const reply = await write('catalog.write', { expectedHash: base });
    setRefused(reply.ok ? null : reply.fault);
  };
  return (
    <section className="stack-s">
      <PlanPane plan={plan} fault={fault} waiting={waiting} />
      <p className="dim small">{say.whatIs}</p>
      <div className="row">
        <Action main isDisabled={waiting || plan === null || fault !== null} onPress={() => void consent()}>
          {state === 'outdated' ? say.update : say.write}
        </Action>
      </div>
      <SaveFault fault={refused} />
    </section>
  );
}

function RemoveCatalog({ base, onClose }: { base: string; onClose: () => void }) {
  const [refused, setRefused] = useState<Fault | null>(null);
  const { plan, fault, waiting } = usePlan('catalog.remove', {}, base);
  const remove = async () => {
    const reply = await write('catalog.remove', { expectedHash: base });
    if (reply.ok) onClose();
    else setRefused(reply.fault);
  };
  return (
    <Confirm
      title={say.removeTitle}
      confirm={say.removeConfirm}
      danger
      ready={!waiting && fault === null && plan !== null}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>{say.removeText}</p>
      <PlanPane plan={plan} fault={fault} waiting={waiting} title={words.providers.removeDiff} />
      <SaveFault fault={refused} />
    </Confirm>
  );
}
