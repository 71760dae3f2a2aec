import { useState } from 'react';
import type { HistoryItem } from '../../electron/api/contract.ts';
import { useConfig } from '../app/queries.ts';
import { lastSwitch } from '../app/last-switch.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Choice } from '../parts/choice.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { words } from '../words/words.ts';

const say = words.history;
type Side = 'before' | 'after';

/** Makes the file what it was around one write, as a new write. The lines that it changes are shown first. */
export function RestoreQuestion({ entry, onClose }: { entry: HistoryItem; onClose: () => void }) {
  const [side, setSide] = useState<Side>('before');
  const config = useConfig().value;
  // A profile's file has its hash looked at by the core alone; config.toml is held to what this screen shows.
  const seen = config?.path === entry.path ? config.hash : undefined;
  const { plan, fault, waiting } = usePlan('history.restore', { id: entry.id, side }, seen ?? '');

  async function restore(): Promise<void> {
    onClose();
    const reply = await write('history.restore', { id: entry.id, side, ...(seen ? { expectedHash: seen } : {}) });
    if (!reply.ok) lastSwitch.set({ kind: 'failed', fault: reply.fault });
  }

  return (
    <Confirm
      title={say.restoreTitle}
      confirm={say.restore}
      ready={!waiting && fault === null && plan?.changed === true}
      onClose={onClose}
      onConfirm={() => void restore()}
    >
      <Choice<Side>
        label={say.restoreTo(entry.asked)}
        items={[
          { id: 'before', label: say.before },
          { id: 'after', label: say.after },
        ]}
        value={side}
        onChange={setSide}
      />
      <PlanPane plan={plan} fault={fault} waiting={waiting} />
    </Confirm>
  );
}
