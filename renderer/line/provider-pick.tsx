import type { Status } from '../../electron/api/contract.ts';
import { useConfig } from '../app/queries.ts';
import { go } from '../app/route.ts';
import { switchTo } from '../app/switching.ts';
import { Pick } from '../parts/pick.tsx';
import { words } from '../words/words.ts';

export function ProviderPick({ status, unset }: { status: Status | null; unset: boolean }) {
  const providers = useConfig().value?.providers ?? [];
  const current = status?.provider.value ?? null;
  const name = status?.provider.name ?? current;
  const shown = unset || name === null ? words.line.pickProvider : name;
  return (
    <Pick
      text={shown}
      label={words.line.providerPick(shown)}
      disabled={status === null}
      items={[
        ...providers.map((provider) => ({
          id: `provider:${provider.id}`,
          label: provider.name,
          note: provider.builtIn ? words.providers.builtIn : hostOf(provider.baseUrl),
          selected: !unset && provider.id === current,
          onPick: () => void switchTo({ provider: provider.id }, provider.name),
        })),
        { id: 'add', label: words.line.noProviders, onPick: () => go('providers', 'add') },
      ]}
    />
  );
}

function hostOf(baseUrl: string | null): string | null {
  return baseUrl === null ? null : baseUrl.replace(/^[a-z]+:\/\//, '').replace(/\/.*$/, '');
}
