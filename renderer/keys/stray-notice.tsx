import { useState } from 'react';
import type { Fault, StrayKey } from '../../electron/api/contract.ts';
import { useConfig, useRead } from '../app/queries.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Notice } from '../parts/notice.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { SaveFault } from '../providers/save-fault.tsx';
import { words } from '../words/words.ts';
import './keys.css';

const say = words.stray;

/** Keys that lie in files, told once and quietly, each with the way into the keychain. Nothing where there are none. */
export function StrayNotice() {
  const found = useRead('stray.list', {}).value ?? [];
  const [asking, setAsking] = useState<StrayKey | null>(null);
  if (found.length === 0) return null;
  return (
    <Notice tone="quiet" title={say.title(found.length)}>
      <p>{say.text}</p>
      <ul className="strays">
        {found.map((stray) => (
          <li key={stray.id} className="stray">
            <div className="grow">
              <p>{say.entry(stray.providerName, stray.where, stray.hint)}</p>
              <p className="dim small">{say.at(stray.path, stray.line)}</p>
            </div>
            <Action small aria-label={say.moveLabel(stray.providerName, stray.where)} onPress={() => setAsking(stray)}>
              {say.move}
            </Action>
          </li>
        ))}
      </ul>
      {asking && <MoveQuestion stray={asking} onClose={() => setAsking(null)} />}
    </Notice>
  );
}

function MoveQuestion({ stray, onClose }: { stray: StrayKey; onClose: () => void }) {
  const base = useConfig().value?.hash ?? '';
  const [refused, setRefused] = useState<Fault | null>(null);
  const { plan, fault, waiting } = usePlan('stray.move', { id: stray.id }, base);
  const move = async () => {
    const reply = await write('stray.move', { id: stray.id });
    if (!reply.ok) return setRefused(reply.fault);
    onClose();
  };
  return (
    <Confirm
      title={say.askTitle(stray.providerName)}
      confirm={say.confirm}
      ready={!waiting && plan !== null && fault === null}
      onClose={onClose}
      onConfirm={() => void move()}
    >
      <p>{say.askText}</p>
      <PlanPane plan={plan} fault={fault} waiting={waiting} />
      <SaveFault fault={refused} />
    </Confirm>
  );
}
