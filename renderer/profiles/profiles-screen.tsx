import { useState } from 'react';
import type { Profile } from '../../electron/api/contract.ts';
import { useRead, useStatus } from '../app/queries.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { lastSwitch } from '../app/switching.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Command } from '../parts/copy.tsx';
import { Notice } from '../parts/notice.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { Empty, ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import './profiles.css';
import { SaveProfile } from './save-profile.tsx';

const say = words.profiles;

export default function ProfilesScreen() {
  const profiles = useRead('profile.list', {});
  const status = useStatus().value;
  const [removing, setRemoving] = useState<string | null>(null);
  return (
    <div className="stack">
      <ScreenHead title={say.title} lead={say.lead} />
      {profiles.fault && (
        <Notice tone="bad" title={profiles.fault.title}>
          {profiles.fault.cause}
        </Notice>
      )}
      {profiles.loading && <Skeleton rows={3} />}
      {profiles.value?.length === 0 && <Empty title={say.empty} help={say.emptyHelp} />}
      {profiles.value && profiles.value.length > 0 && <Table profiles={profiles.value} onRemove={setRemoving} />}
      {status && <SaveProfile provider={status.provider.value} model={status.model.value} />}
      {removing !== null && <Remove name={removing} onClose={() => setRemoving(null)} />}
    </div>
  );
}

function Table({ profiles, onRemove }: { profiles: Profile[]; onRemove: (name: string) => void }) {
  return (
    <table>
      <thead>
        <tr>
          <th>{say.columns.name}</th>
          <th>{say.columns.model}</th>
          <th>{say.columns.command}</th>
          <th>
            <span className="unseen">{say.columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {profiles.map((profile) => (
          <tr key={profile.name}>
            <td>
              <strong>{profile.name}</strong>
              {profile.fault && <p className="small warn-ink">{profile.fault.title}</p>}
            </td>
            <td>
              {profile.model === null ? <span className="dim">{say.notSet}</span> : <code>{profile.model}</code>}
              <span className="dim small profile-provider">{profile.modelProvider ?? say.anyProvider}</span>
            </td>
            <td>
              <Command text={profile.command} />
            </td>
            <td className="n">
              <Action small aria-label={say.removeLabel(profile.name)} onPress={() => onRemove(profile.name)}>
                {say.remove}
              </Action>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Remove({ name, onClose }: { name: string; onClose: () => void }) {
  const { plan, fault, waiting } = usePlan('profile.remove', { name }, '');
  const remove = async () => {
    const reply = await write('profile.remove', { name });
    if (!reply.ok) lastSwitch.set({ kind: 'failed', fault: reply.fault });
    onClose();
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
