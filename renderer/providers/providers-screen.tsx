import { useConfig } from '../app/queries.ts';
import { BrokenConfig } from '../parts/broken-config.tsx';
import { Notice } from '../parts/notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { AddProvider } from './add-provider.tsx';
import { ProviderList } from './provider-list.tsx';
import { ProviderPage } from './provider-page.tsx';
import './providers.css';

/** `#/providers`, `#/providers/add`, `#/providers/add/PRESET`, `#/providers/ID`, `#/providers/ID/key`. */
export default function ProvidersScreen({ rest }: { rest: string[] }) {
  const config = useConfig();
  if (config.fault)
    return (
      <Notice tone="bad" title={config.fault.title}>
        {config.fault.cause}
      </Notice>
    );
  if (!config.value) return <Skeleton rows={6} />;
  if (config.value.fault) return <BrokenConfig config={config.value} fault={config.value.fault} />;
  const [first, second] = rest;
  if (first === undefined) return <ProviderList config={config.value} />;
  if (first === 'add') return <AddProvider key={second} preset={second ?? null} config={config.value} />;
  return <ProviderPage key={first} id={first} config={config.value} section={second ?? null} />;
}
