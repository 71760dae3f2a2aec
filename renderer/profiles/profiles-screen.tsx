import { useState } from 'react';
import { Link } from 'react-aria-components';
import type { Profile } from '../../electron/api/contract.ts';
import { useRead, useStatus } from '../app/queries.ts';
import { go, hashFor } from '../app/route.ts';
import { Action } from '../parts/action.tsx';
import { Command } from '../parts/copy.tsx';
import { ReadFault } from '../parts/read-fault.tsx';
import { Empty, ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { ToneIcon } from '../parts/tone-icon.tsx';
import { words } from '../words/words.ts';
import { NewProfile } from './new-profile.tsx';
import { ProfilePage } from './profile-page.tsx';
import { RemoveProfile } from './remove-profile.tsx';
import './profiles.css';

const say = words.profiles;

/** `#/profiles`, `#/profiles/NAME`. */
export default function ProfilesScreen({ rest }: { rest: string[] }) {
  return rest[0] === undefined ? <ProfileList /> : <ProfilePage key={rest[0]} name={rest[0]} />;
}

function ProfileList() {
  const profiles = useRead('profile.list', {});
  const status = useStatus().value;
  const [removing, setRemoving] = useState<string | null>(null);
  return (
    <div className="stack">
      <ScreenHead title={say.title} lead={say.lead} />
      <ReadFault of={[profiles]} />
      {profiles.loading && <Skeleton rows={3} />}
      {profiles.value?.length === 0 && <Empty title={say.empty} help={say.emptyHelp} />}
      {profiles.value && profiles.value.length > 0 && <Table profiles={profiles.value} onRemove={setRemoving} />}
      {status && !profiles.loading && <NewProfile status={status} />}
      {removing !== null && <RemoveProfile name={removing} onClose={() => setRemoving(null)} />}
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
          <Row key={profile.name} profile={profile} onRemove={onRemove} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ profile, onRemove }: { profile: Profile; onRemove: (name: string) => void }) {
  const { name, model, modelProvider, command, fault } = profile;
  return (
    <tr>
      <td>
        <Link className="profile-name" href={hashFor('profiles', name)}>
          {name}
        </Link>
        {fault && (
          <p className="small warn-ink profile-broken">
            <ToneIcon tone="warn" />
            <span>{words.together.about(say.broken, fault.title)}</span>
          </p>
        )}
      </td>
      <td>
        {model === null ? <span className="dim">{say.notSet}</span> : <code>{model}</code>}
        <span className="dim small profile-provider">{modelProvider ?? say.anyProvider}</span>
      </td>
      <td>
        <Command text={command} label={say.copyCommand(name)} />
      </td>
      <td className="n">
        <span className="profile-acts">
          <Action small aria-label={say.editLabel(name)} onPress={() => go('profiles', name)}>
            {say.edit}
          </Action>
          <Action small aria-label={say.removeLabel(name)} onPress={() => onRemove(name)}>
            {say.remove}
          </Action>
        </span>
      </td>
    </tr>
  );
}
