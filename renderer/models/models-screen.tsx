import { useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import type { Output } from '../../electron/api/contract.ts';
import { ask } from '../app/ask.ts';
import { keyOf, queryClient, useConfig, useModels } from '../app/queries.ts';
import { switchTo } from '../app/switching.ts';
import { Action } from '../parts/action.tsx';
import { BrokenConfig } from '../parts/broken-config.tsx';
import { Notice } from '../parts/notice.tsx';
import { Empty, ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { ModelTable } from './model-table.tsx';
import { ownModelId, searchModels } from './search.ts';
import '../parts/field.css';
import './models-screen.css';

const say = words.models;

/** Every model as a row; one click or Enter switches. */
export default function ModelsScreen() {
  const config = useConfig().value;
  const models = useModels();
  const [search, setSearch] = useState('');
  const [asking, setAsking] = useState(false);
  const all = models.value?.models ?? [];
  const shown = searchModels(all, search);
  const selected = config?.providers.find((provider) => provider.selected) ?? null;
  const typed = ownModelId(all, search);
  const own = selected !== null && (shown.length === 0 || typed?.includes('/')) ? typed : null;
  const switchToOwn = () =>
    own !== null && selected && void switchTo({ provider: selected.id, model: own }, selected.name);

  const refresh = async () => {
    setAsking(true);
    const reply = await ask('model.list', { refresh: true });
    queryClient.setQueryData(keyOf('model.list', {}), reply);
    setAsking(false);
  };
  const submit = () => {
    const only = shown.length === 1 ? shown[0] : undefined;
    if (only) void switchTo({ provider: only.provider, model: only.id }, only.providerName);
    else if (shown.length === 0) switchToOwn();
  };

  if (config?.fault) {
    return (
      <div className="stack">
        <ScreenHead title={say.title} />
        <BrokenConfig config={config} fault={config.fault} />
      </div>
    );
  }
  return (
    <div className="stack models-screen">
      <ScreenHead title={say.title} lead={say.lead}>
        <Action isDisabled={asking} onPress={() => void refresh()}>
          {asking ? say.refreshing : say.refresh}
        </Action>
      </ScreenHead>
      <div className="models-find">
        <SearchField className="field grow" value={search} onChange={setSearch} onSubmit={submit}>
          <Label className="unseen">{say.search}</Label>
          <Input placeholder={say.searchHint} spellCheck={false} />
        </SearchField>
        <span className="dim models-count" role="status">
          {models.loading ? '' : say.count(shown.length, all.length)}
        </span>
      </div>
      {own !== null && selected && (
        <div className="models-own">
          <Action onPress={switchToOwn}>{say.useOwn(own, selected.name)}</Action>
        </div>
      )}
      <List
        models={models.value}
        loading={models.loading}
        shown={shown}
        search={search}
        selected={selected?.id ?? null}
      />
      {models.fault && (
        <Notice tone="bad" title={models.fault.title}>
          {models.fault.cause}
        </Notice>
      )}
      <Silent
        faults={models.value?.faults ?? {}}
        name={(id) => config?.providers.find((provider) => provider.id === id)?.name ?? id}
      />
    </div>
  );
}

interface ListProps {
  models: Output<'model.list'> | null;
  loading: boolean;
  shown: Output<'model.list'>['models'];
  search: string;
  selected: string | null;
}

function List({ models, loading, shown, search, selected }: ListProps) {
  if (loading) return <Skeleton rows={7} />;
  if (models && models.models.length === 0 && search === '') return <Empty title={say.empty} help={say.emptyHelp} />;
  if (shown.length === 0) return models && <p className="dim">{say.noMatch(search)}</p>;
  return <ModelTable models={shown} selectedProvider={selected} />;
}

/** Providers that gave no list of their own: said quietly, the known models are there all the same. */
function Silent({ faults, name }: { faults: Output<'model.list'>['faults']; name: (id: string) => string }) {
  const told = Object.entries(faults);
  if (told.length === 0) return null;
  return (
    <ul className="dim small">
      {told.map(([provider, fault]) => (
        <li key={provider}>{say.providerSilent(name(provider), fault.title)}</li>
      ))}
    </ul>
  );
}
