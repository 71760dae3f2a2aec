import { useState } from 'react';
import type { Fault, KeyView, Provider } from '../../electron/api/contract.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { Environment } from '../keys/environment.tsx';
import { Command } from '../parts/copy.tsx';
import { KeychainNotice } from '../parts/keychain-notice.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { words } from '../words/words.ts';
import { DeliveryChoice } from './delivery-choice.tsx';
import { variableFor, type DeliveryChoice as Way } from './form-state.ts';
import { KeyEntry } from './key-entry.tsx';
import { keyWords } from './key-words.ts';
import { SaveFault } from './save-fault.tsx';

const say = words.keys;

/** Where this provider's key is, how to enter one, and how Codex gets it. */
export function KeySection({
  provider,
  held,
  base,
  enter,
}: {
  provider: Provider;
  held: KeyView;
  base: string;
  enter: boolean;
}) {
  const state = keyWords(held);
  /** Whether the field is there because somebody asked for it, who goes on in it, or because there is no key. */
  const [entering, setEntering] = useState<'asked' | 'missing' | null>(
    enter ? 'asked' : state.missing ? 'missing' : null,
  );
  const [fault, setFault] = useState<Fault | null>(null);
  const needsKey = held.delivery !== 'none' && held.delivery !== 'codex-login';
  const remove = async () => {
    const reply = await write('key.delete', { provider: provider.id });
    setFault(reply.ok ? null : reply.fault);
  };
  return (
    <section className="stack-s" aria-label={say.title}>
      <h2>{say.title}</h2>
      <KeychainNotice />
      <p>
        <span className={state.missing ? 'key-state warn-ink' : 'key-state'}>{state.text}</span>
        {held.storedAt !== null && <span className="dim"> · {say.stored(words.format.time(held.storedAt))}</span>}
      </p>
      {held.storedForOrigin !== null && held.origin !== null && (
        <OriginQuestion provider={provider.id} was={held.storedForOrigin} now={held.origin} onFault={setFault} />
      )}
      {entering ? (
        <KeyEntry
          provider={provider.id}
          place={held.place}
          focus={entering === 'asked'}
          onDone={() => setEntering(null)}
        />
      ) : (
        needsKey && (
          <div className="row">
            <Action onPress={() => setEntering('asked')}>{held.stored ? say.replace : say.save}</Action>
            {held.stored && <Action onPress={() => void remove()}>{say.delete}</Action>}
          </div>
        )
      )}
      <FaultNotice fault={fault} />
      {!provider.builtIn && <Delivery provider={provider} held={held} base={base} />}
    </section>
  );
}

interface OriginProps {
  provider: string;
  was: string;
  now: string;
  onFault: (fault: Fault | null) => void;
}

/** A key goes to no other address than its own without a clear yes. */
function OriginQuestion({ provider, was, now, onFault }: OriginProps) {
  const allow = async () => {
    const reply = await write('key.allowOrigin', { provider });
    onFault(reply.ok ? null : reply.fault);
  };
  return (
    <Notice
      tone="warn"
      title={say.originTitle}
      actions={
        <Action small onPress={() => void allow()}>
          {say.originAllow(now)}
        </Action>
      }
    >
      {say.originText(was, now)}
    </Notice>
  );
}

function Delivery({ provider, held, base }: { provider: Provider; held: KeyView; base: string }) {
  const now: Way | null = held.delivery === 'command' || held.delivery === 'env' ? held.delivery : null;
  const [wanted, setWanted] = useState<Way | null>(null);
  const [refused, setRefused] = useState<Fault | null>(null);
  const way = wanted ?? now;
  const variable = held.variable ?? variableFor(provider.id);
  const by = wanted !== null && wanted !== now && wanted !== 'none' ? wanted : null;
  const input = by === null ? null : { provider: provider.id, by, ...(by === 'env' ? { variable } : {}) };
  const { plan, fault, waiting } = usePlan('key.deliver', input, base);
  const apply = async () => {
    if (!input) return;
    const reply = await write('key.deliver', { ...input, expectedHash: base });
    setRefused(reply.ok ? null : reply.fault);
    if (reply.ok) setWanted(null);
  };
  return (
    <div className="stack-s" data-place="delivery">
      <DeliveryChoice value={way} onChange={setWanted} />
      {way === 'env' && (
        <div className="stack-s export">
          <p className="dim small">{say.delivery.export}</p>
          <Command text={`export ${variable}="…"`} />
        </div>
      )}
      {now === 'env' && way === 'env' && <Environment provider={provider.id} />}
      {by !== null && (
        <>
          <PlanPane plan={plan} fault={fault} waiting={waiting} />
          <div className="row">
            <Action main isDisabled={waiting || plan === null || fault !== null} onPress={() => void apply()}>
              {say.delivery.apply}
            </Action>
            <Action onPress={() => setWanted(null)}>{words.actions.cancel}</Action>
          </div>
        </>
      )}
      <SaveFault fault={refused} />
    </div>
  );
}
