import type { ReactNode } from 'react';
import type { Update } from '../../electron/api/contract.ts';
import { write } from '../app/writes.ts';
import { useRead } from '../app/queries.ts';
import { Action } from '../parts/action.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';

const say = words.settings.updates;

/** Updates of Switchboard: asked for, shown with what is new in them, and installed only when that is wished. */
export function UpdatesSection() {
  const update = useRead('update.state', {}).value;
  return (
    <section className="settings-section">
      <h2>{say.title}</h2>
      <div className="stack-s">{update ? <Standing update={update} /> : <Skeleton rows={1} />}</div>
    </section>
  );
}

function Standing({ update }: { update: Update }) {
  if (update.by !== 'app') return <p className="prose">{say.by[update.by]}</p>;
  const { state, version, notes, percent, reason } = update;
  return (
    <>
      <p role="status">{say.states[state](version ?? '', percent ?? 0)}</p>
      {reason !== null && <p className="prose">{reason}</p>}
      {version !== null && notes !== '' && (
        <div>
          <h3>{say.notes(version)}</h3>
          {/* As text: whoever writes release notes writes no page of ours. */}
          <pre className="update-notes" tabIndex={0}>
            {notes}
          </pre>
        </div>
      )}
      <div className="row">
        <Next update={update} />
      </div>
    </>
  );
}

/** The one step that is next. */
function Next({ update: { state, version } }: { update: Update }): ReactNode {
  if (state === 'checking' || state === 'downloading') return null;
  if (state === 'ready') {
    return (
      <>
        <Action main onPress={() => void write('update.install', {})}>
          {say.install}
        </Action>
        <span className="dim small">{say.installNote}</span>
      </>
    );
  }
  const offered = version !== null && (state === 'available' || state === 'failed');
  return (
    <>
      {offered && (
        <Action main onPress={() => void write('update.download', {})}>
          {say.download(version)}
        </Action>
      )}
      <Action onPress={() => void write('update.check', {})}>{say.check}</Action>
    </>
  );
}
