import { BeforeSwitch } from '../models/before-switch.tsx';
import { Action } from '../parts/action.tsx';
import { Command } from '../parts/copy.tsx';
import { Diff } from '../parts/diff.tsx';
import { Fold } from '../parts/fold.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMedia } from '../parts/use-media.ts';
import { words } from '../words/words.ts';
import { useSignal } from './signal.ts';
import { lastSwitch, type Switched } from './last-switch.ts';
import { undoLast } from './switching.ts';
import { useLetGo } from './use-let-go.ts';
import './switch-notice.css';

/** After a write: what was written, beside the way back. In a low window the diff is a press away. */
export function SwitchNotice() {
  const switched = useSignal(lastSwitch);
  useLetGo(switched);
  if (switched === null) return null;
  const dismiss = () => lastSwitch.set(null);
  return (
    <Notice
      announced
      tone={switched.kind === 'failed' ? 'bad' : 'quiet'}
      title={titleOf(switched)}
      onDismiss={dismiss}
      actions={<Undo of={switched} />}
    >
      <Told of={switched} />
    </Notice>
  );
}

function titleOf(switched: Switched): string {
  if (switched.kind === 'failed') {
    const { title } = switched.fault;
    return switched.switching ? words.together.about(words.switched.failed, title) : title;
  }
  if (switched.kind === 'undone') return words.switched.undone;
  if (switched.kind === 'copied') return words.switched.copied;
  if (switched.kind === 'wrote')
    return switched.written.changed ? words.switched.wrote(fileName(switched.written.path)) : words.diff.none;
  return switched.written.changed ? words.switched.title(switched.provider, switched.model) : words.switched.already;
}

const fileName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

/** Only for what is in the history: a start-up file is not, and the undo would take back something else. */
function Undo({ of }: { of: Switched }) {
  if (of.kind === 'failed' || of.kind === 'undone' || of.kind === 'copied') return null;
  const { historyId } = of.written;
  if (historyId === null) return null;
  return (
    <Action small onPress={() => void undoLast(historyId)}>
      {words.actions.undo}
    </Action>
  );
}

function Told({ of }: { of: Switched }) {
  const tall = useMedia('(min-height: 640px)');
  if (of.kind === 'failed') return <p>{of.fault.cause}</p>;
  if (of.kind === 'copied') return <Command text={of.text} />;
  if (of.kind === 'undone' || !of.written.changed) return null;
  return (
    <div className="switched">
      {tall ? (
        <Diff written={of.written} />
      ) : (
        <Fold label={words.actions.showDiff}>
          <Diff written={of.written} />
        </Fold>
      )}
      <div>
        {of.kind === 'done' && of.left && <p>{words.switched.providerToo(of.left)}</p>}
        <p className="dim">{words.switched.newSessions}</p>
        {of.kind === 'done' && of.preview && <BeforeSwitch preview={of.preview} lasting />}
      </div>
    </div>
  );
}
