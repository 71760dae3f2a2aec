import { lastSwitch } from '../app/last-switch.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Confirm } from '../parts/confirm.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { words } from '../words/words.ts';

const say = words.profiles;

interface Props {
  name: string;
  onRemoved?: () => void;
  onClose: () => void;
}

/** The question before a profile's file goes. */
export function RemoveProfile({ name, onRemoved, onClose }: Props) {
  const { plan, fault, waiting } = usePlan('profile.remove', { name }, '');
  const remove = async () => {
    const reply = await write('profile.remove', { name });
    if (!reply.ok) lastSwitch.set({ kind: 'failed', fault: reply.fault });
    onClose();
    if (reply.ok) onRemoved?.();
  };
  return (
    <Confirm
      title={say.removeTitle(name)}
      confirm={say.remove}
      danger
      ready={!waiting && fault === null}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>{say.removeText}</p>
      <PlanPane plan={plan} fault={fault} waiting={waiting} title={words.providers.removeDiff} />
    </Confirm>
  );
}
