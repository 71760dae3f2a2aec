import { Notice } from '../parts/notice.tsx';
import { words } from '../words/words.ts';
import { door } from './ask.ts';
import { changedOnDisk } from './events.ts';
import { SwitchNotice } from './switch-notice.tsx';
import { useSignal } from './signal.ts';

/** What concerns the whole window, below every screen. It stands there from the start, so that what comes is announced. */
export function Notices() {
  const connection = useSignal(door);
  const changed = useSignal(changedOnDisk);
  return (
    <div className="notices" aria-live="polite">
      {connection === 'looking' && (
        <Notice announced tone="quiet" title={words.looking.title}>
          {words.looking.cause}
        </Notice>
      )}
      {connection === 'gone' && (
        <Notice tone="bad" title={words.lost.title}>
          {words.lost.cause} {words.lost.fix}
        </Notice>
      )}
      {changed !== null && (
        <Notice
          announced
          tone="quiet"
          title={words.disk.title(fileName(changed))}
          onDismiss={() => changedOnDisk.set(null)}
        >
          {words.disk.cause}
        </Notice>
      )}
      <SwitchNotice />
    </div>
  );
}

const fileName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;
