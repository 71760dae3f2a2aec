import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Config, ImportSource, Reply } from '../../electron/api/contract.ts';
import { ask } from '../app/ask.ts';
import { asRead } from '../app/queries.ts';
import { go } from '../app/route.ts';
import { Action } from '../parts/action.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { ImportConfirm } from './import-confirm.tsx';
import { ImportSourceForm } from './import-source-form.tsx';
import { BackLink } from './preset-list.tsx';
import './sharing.css';

const say = words.sharing.import;

interface Props {
  /** The link by which this was opened: it is shown, and nothing is done with it. */
  link: string | null;
  config: Config;
}

/** Providers from elsewhere: first a source, then what it holds, and only then a write. */
export default function ImportScreen({ link, config }: Props) {
  const [picked, setPicked] = useState<ImportSource | null>(null);
  const source: ImportSource | null = link === null ? picked : { kind: 'link', link };
  const again = () => {
    setPicked(null);
    if (link !== null) go('providers', 'import');
  };
  return (
    <div className="stack">
      <BackLink />
      <ScreenHead title={link === null ? say.title : say.linkTitle} lead={say.lead} />
      {source === null ? (
        <ImportSourceForm onRead={setPicked} />
      ) : (
        <Found source={source} config={config} onAgain={again} />
      )}
    </div>
  );
}

function Found({ source, config, onAgain }: { source: ImportSource; config: Config; onAgain: () => void }) {
  // What it holds is not kept beyond this view: a snippet may hold what nobody wants kept.
  const query = useQuery<Reply<'import.read'>>({
    queryKey: ['import.read', source, config.hash],
    queryFn: () => ask('import.read', { source }),
    gcTime: 0,
  });
  const { value, fault, loading } = asRead<'import.read'>(query);
  return (
    <>
      {source.kind === 'link' && (
        <div className="stack-s">
          <pre className="shared-text">{source.link}</pre>
          <p className="dim">{say.linkNote}</p>
        </div>
      )}
      {loading && <Skeleton rows={5} />}
      <FaultNotice fault={fault} about={say.notRead} evidence />
      {value && <ImportConfirm key={value.digest} source={source} found={value} base={config.hash} />}
      <div className="row">
        <Action onPress={onAgain}>{say.again}</Action>
      </div>
    </>
  );
}
