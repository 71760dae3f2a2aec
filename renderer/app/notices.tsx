import { Notice } from '../parts/notice.tsx';
import { words } from '../words/words.ts';
import { doorLost } from './ask.ts';
import { changedOnDisk } from './events.ts';
import { useSignal } from './signal.ts';

/** What concerns the whole window, above every screen. */
export function Notices() {
  const lost = useSignal(doorLost);
  const changed = useSignal(changedOnDisk);
  return (
    <div className="notices">
      {lost && (
        <Notice tone="bad" title={words.lost.title}>
          {words.lost.cause} {words.lost.fix}
        </Notice>
      )}
      {changed !== null && (
        <Notice tone="quiet" title={words.disk.title(fileName(changed))} onDismiss={() => changedOnDisk.set(null)}>
          {words.disk.cause}
        </Notice>
      )}
    </div>
  );
}

const fileName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;
