import { BeforeSwitch } from '../models/before-switch.tsx';
import { Action } from '../parts/action.tsx';
import { Command } from '../parts/copy.tsx';
import { Diff } from '../parts/diff.tsx';
import { Notice } from '../parts/notice.tsx';
import { words } from '../words/words.ts';
import { useSignal } from './signal.ts';
import { lastSwitch, undoLast, type Switched } from './switching.ts';

/** After a one-click switch: what was written, beside the way back. */
export function SwitchNotice() {
  const switched = useSignal(lastSwitch);
  if (switched === null) return null;
  const dismiss = () => lastSwitch.set(null);
  return (
    <Notice
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
  if (switched.kind === 'failed') return `${words.switched.failed}: ${switched.fault.title}`;
  if (switched.kind === 'undone') return words.switched.undone;
  if (switched.kind === 'copied') return words.switched.copied;
  if (switched.kind === 'wrote')
    return switched.written.changed ? words.switched.wrote(fileName(switched.written.path)) : words.switched.already;
  return switched.written.changed ? words.switched.title(switched.provider, switched.model) : words.switched.already;
}

const fileName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

/** Only for what is in the history: a start-up file is not, and the undo would take back something else. */
function Undo({ of }: { of: Switched }) {
  if (of.kind === 'failed' || of.kind === 'undone' || of.kind === 'copied' || of.written.historyId === null)
    return null;
  return (
    <Action small onPress={() => void undoLast()}>
      {words.actions.undo}
    </Action>
  );
}

function Told({ of }: { of: Switched }) {
  if (of.kind === 'failed') return <p>{of.fault.cause}</p>;
  if (of.kind === 'copied') return <Command text={of.text} />;
  if (of.kind === 'undone' || !of.written.changed) return null;
  return (
    <>
      <Diff written={of.written} />
      {of.kind === 'done' && of.preview && <BeforeSwitch preview={of.preview} lasting />}
      <p className="dim">{words.switched.newSessions}</p>
    </>
  );
}
