import { Link } from 'react-aria-components';
import { useRead } from '../app/queries.ts';
import { hashFor } from '../app/route.ts';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { RawForm } from './raw-form.tsx';
import './raw.css';

const say = words.raw;

/**
 * `#/settings/file`: config.toml itself, with its mistakes marked, the diff of what is typed, and Save;
 * `#/settings/file/mistake`: at the first of them.
 */
export default function RawScreen({ toMistake }: { toMistake: boolean }) {
  const file = useRead('config.text', {});
  return (
    <div className="stack raw">
      <p className="back">
        <Link href={hashFor('settings')}>
          <span aria-hidden="true">←</span> {say.back}
        </Link>
      </p>
      <ScreenHead title={say.title} lead={file.value?.path} />
      <FaultNotice fault={file.fault} />
      {file.loading && <Skeleton rows={8} />}
      {file.value && <RawForm file={file.value} toMistake={toMistake} />}
    </div>
  );
}
