import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useRead } from '../app/queries.ts';
import { go, hashFor } from '../app/route.ts';
import { Action } from '../parts/action.tsx';
import { Command } from '../parts/copy.tsx';
import { Notice } from '../parts/notice.tsx';
import { ReadFault } from '../parts/read-fault.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { ProfileForm } from './profile-form.tsx';
import { RemoveProfile } from './remove-profile.tsx';

const say = words.profiles;

/** One profile: the same form as for a new one, on its own file. */
export function ProfilePage({ name }: { name: string }) {
  const shown = useRead('profile.show', { name });
  const [removing, setRemoving] = useState(false);
  const profile = shown.value;
  return (
    <div className="stack">
      <p className="back">
        <Link href={hashFor('profiles')}>
          <span aria-hidden="true">←</span> {say.back}
        </Link>
      </p>
      <ScreenHead title={name} lead={profile?.path}>
        {profile && <Action onPress={() => setRemoving(true)}>{say.remove}</Action>}
      </ScreenHead>
      <ReadFault of={[shown]} />
      {shown.loading && <Skeleton rows={5} />}
      {profile && (
        <>
          {profile.fault && (
            <Notice tone="warn" title={words.together.about(say.broken, profile.fault.title)}>
              {profile.fault.cause}
            </Notice>
          )}
          <div className="row">
            <span className="dim">{say.command}</span>
            <Command text={profile.command} label={say.copyCommand(name)} />
          </div>
          <ProfileForm name={name} file={profile.fields} base={profile.hash} onSaved={() => shown.again()} />
        </>
      )}
      {removing && <RemoveProfile name={name} onRemoved={() => go('profiles')} onClose={() => setRemoving(false)} />}
    </div>
  );
}
