import { useState } from 'react';
import type { Fault, Visibility } from '../../electron/api/contract.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { SaveFault } from '../providers/save-fault.tsx';
import { words } from '../words/words.ts';

const say = words.keys.environment;

interface Props {
  provider: string;
  startup: NonNullable<Visibility['startup']>;
}

/** Adds the line that reads the key from the keychain when a shell starts, or takes it out again. */
export function StartupLine({ provider, startup }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <div className="stack-s">
      <p className="dim">{startup.present ? say.present(startup.path) : say.absent(startup.path, startup.shell)}</p>
      <div className="row">
        <Action onPress={() => setAsking(true)}>{startup.present ? say.remove : say.add}</Action>
      </div>
      {asking && <Question provider={provider} startup={startup} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Question({ provider, startup, onClose }: Props & { onClose: () => void }) {
  const verb = startup.present ? 'startup.remove' : 'startup.add';
  const [refused, setRefused] = useState<Fault | null>(null);
  const input = { provider, expectedHash: startup.hash };
  const { plan, fault, waiting } = usePlan(verb, input, startup.hash);
  const confirm = async () => {
    const reply = await write(verb, input);
    if (!reply.ok) return setRefused(reply.fault);
    onClose();
  };
  return (
    <Confirm
      title={startup.present ? say.removeTitle(startup.path) : say.addTitle(startup.path)}
      confirm={startup.present ? say.remove : say.add}
      ready={!waiting && plan !== null && fault === null}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{startup.present ? say.removeText : say.addText}</p>
      <PlanPane plan={plan} fault={fault} waiting={waiting} />
      <SaveFault fault={refused} />
    </Confirm>
  );
}
