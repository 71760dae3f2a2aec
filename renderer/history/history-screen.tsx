import { useState } from 'react';
import type { HistoryItem } from '../../electron/api/contract.ts';
import { useRead } from '../app/queries.ts';
import { undoLast } from '../app/switching.ts';
import { usePlan } from '../app/use-plan.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Diff } from '../parts/diff.tsx';
import { Fold } from '../parts/fold.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { Empty, ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { RestoreQuestion } from './restore.tsx';
import './history.css';

const say = words.history;

/** Every write with its diff, and the way back. */
export default function HistoryScreen() {
  const history = useRead('history.list', {});
  const [asking, setAsking] = useState(false);
  const entries = [...(history.value ?? [])].sort((a, b) => b.id - a.id);
  return (
    <div className="stack">
      <ScreenHead title={say.title} lead={say.lead}>
        <Action isDisabled={!entries.some((entry) => !entry.undone)} onPress={() => setAsking(true)}>
          {say.undoLast}
        </Action>
      </ScreenHead>
      <FaultNotice fault={history.fault} />
      {history.loading && <Skeleton rows={5} />}
      {history.value?.length === 0 && <Empty title={say.empty} help={say.emptyHelp} />}
      <ol className="history">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {asking && <UndoQuestion onClose={() => setAsking(false)} />}
    </div>
  );
}

function Entry({ entry }: { entry: HistoryItem }) {
  const [asking, setAsking] = useState(false);
  return (
    <li className="history-entry">
      <div className="history-head">
        <span className="history-asked">{entry.asked}</span>
        {entry.undone && <span className="tag">{say.undone}</span>}
        <span className="dim small">
          {words.format.time(entry.at)} · {say.by[entry.door]}
        </span>
        <Action small aria-label={say.restoreFor(entry.asked)} onPress={() => setAsking(true)}>
          {say.restoreOpen}
        </Action>
      </div>
      <Fold label={words.actions.showDiff} name={say.show(entry.asked)}>
        <EntryDiff id={entry.id} />
      </Fold>
      {asking && <RestoreQuestion entry={entry} onClose={() => setAsking(false)} />}
    </li>
  );
}

function EntryDiff({ id }: { id: number }) {
  const shown = useRead('history.show', { id });
  if (shown.fault) return <p>{shown.fault.cause}</p>;
  return shown.value ? <Diff written={shown.value} /> : <Skeleton rows={2} />;
}

function UndoQuestion({ onClose }: { onClose: () => void }) {
  const { plan, fault, waiting } = usePlan('history.undo', {}, '');
  return (
    <Confirm
      title={say.undoTitle}
      confirm={words.actions.undo}
      ready={!waiting && plan !== null && fault === null}
      onClose={onClose}
      onConfirm={() => {
        void undoLast(plan?.undid);
        onClose();
      }}
    >
      <p>{say.undoText}</p>
      <PlanPane plan={plan} fault={fault} waiting={waiting} />
    </Confirm>
  );
}
