import { Link } from 'react-aria-components';
import { useRead } from '../app/queries.ts';
import { hashFor } from '../app/route.ts';
import { Notice } from '../parts/notice.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { RawForm } from './raw-form.tsx';
import './raw.css';

const say = words.raw;

/** `#/settings/file`: config.toml itself, with its mistakes marked, the diff of what is typed, and Save. */
export default function RawScreen() {
  const file = useRead('config.text', {});
  return (
    <div className="stack raw">
      <p className="back">
        <Link href={hashFor('settings')}>
          <span aria-hidden="true">←</span> {say.back}
        </Link>
      </p>
      <ScreenHead title={say.title} lead={file.value?.path} />
      {file.fault && (
        <Notice tone="bad" title={file.fault.title}>
          {file.fault.cause}
        </Notice>
      )}
      {file.loading && <Skeleton rows={8} />}
      {file.value && <RawForm file={file.value} />}
    </div>
  );
}
