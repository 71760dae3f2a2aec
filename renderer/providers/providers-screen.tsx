import { Suspense } from 'react';
import type { Config } from '../../electron/api/contract.ts';
import { lazyPart } from '../app/lazy-part.ts';
import { useConfig, type Read } from '../app/queries.ts';
import { BrokenConfig } from '../parts/broken-config.tsx';
import { ReadFault } from '../parts/read-fault.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { AddProvider } from './add-provider.tsx';
import { ProviderList } from './provider-list.tsx';
import { ProviderPage } from './provider-page.tsx';
import './providers.css';

const ImportScreen = lazyPart(() => import('./import-screen.tsx'));
const ExportScreen = lazyPart(() => import('./export-screen.tsx'));

/**
 * `#/providers`, `#/providers/add`, `#/providers/add/PRESET`, `#/providers/ID`, `#/providers/ID/key` and the other parts
 * of that page, `#/providers/import`, `#/providers/import/LINK` (shown, never applied), `#/providers/export`, `#/providers/export/ID`.
 */
export default function ProvidersScreen({ rest }: { rest: string[] }) {
  const config = useConfig();
  if (!config.value || config.value.fault) {
    return (
      <div className="stack">
        <ScreenHead title={words.providers.title} />
        <NoConfig config={config} />
      </div>
    );
  }
  const [first, second] = rest;
  if (first === undefined) return <ProviderList config={config.value} />;
  if (first === 'add') return <AddProvider key={second} preset={second ?? null} config={config.value} />;
  if (first === 'import' || first === 'export') {
    return (
      <Suspense fallback={<Skeleton rows={6} />}>
        {first === 'import' ? (
          <ImportScreen key={second} link={second ?? null} config={config.value} />
        ) : (
          <ExportScreen key={second} only={second ?? null} config={config.value} />
        )}
      </Suspense>
    );
  }
  return <ProviderPage key={first} id={first} config={config.value} section={second ?? null} />;
}

/** Why there is no list: it is being read, it could not be read, or it means nothing as it stands. */
function NoConfig({ config }: { config: Read<Config> }) {
  if (config.fault) {
    return <ReadFault of={[config]} />;
  }
  return config.value?.fault ? (
    <BrokenConfig config={config.value} fault={config.value.fault} />
  ) : (
    <Skeleton rows={6} />
  );
}
