import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import type { Config, Model } from '../../electron/api/contract.ts';
import { useModels } from '../app/queries.ts';
import { go } from '../app/route.ts';
import { switchTo } from '../app/switching.ts';
import { useComparePicks } from '../compare/compare-picks.ts';
import { Action } from '../parts/action.tsx';
import { ReadFault } from '../parts/read-fault.tsx';
import { Empty } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { AboutModel } from './about-model.tsx';
import type { ColumnName } from './columns.tsx';
import { ModelLists } from './model-lists.tsx';
import { ModelTable } from './model-table.tsx';
import { OwnModel } from './own-model.tsx';
import { ownModelId, searchModels } from './search.ts';
import { steadyOrder } from './steady-order.ts';
import '../parts/field.css';

const say = words.models;
const none: Model[] = [];
const show: ColumnName[] = [
  ...(['compare', 'selected', 'model', 'context', 'price'] as const),
  ...(['firstToken', 'lastCheck', 'favourite', 'check', 'copy'] as const),
];

/** Every model as a row, found as one types; one press or Enter switches. */
export function AllModels({ config }: { config: Config | null }) {
  const models = useModels();
  const table = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const [looked, setLooked] = useState<Model | null>(null);
  const look = useCallback((model: Model) => setLooked(model), []);
  const all = steadyOrder(models.value?.models ?? none);
  // What is typed shows at once; the rows follow as soon as they are drawn.
  const wanted = useDeferredValue(search);
  const shown = useMemo(() => searchModels(all, wanted), [all, wanted]);
  const picked = useComparePicks();
  const selected = config?.providers.find((provider) => provider.selected) ?? null;
  const typed = ownModelId(all, wanted);
  const own = selected !== null && (shown.length === 0 || typed?.includes('/')) ? typed : null;
  const submit = () => {
    const found = searchModels(all, search);
    const only = found.length === 1 ? found[0] : undefined;
    const id = found.length === 0 ? ownModelId(all, search) : null;
    if (only) void switchTo({ provider: only.provider, model: only.id }, only.providerName);
    else if (id !== null && selected) void switchTo({ provider: selected.id, model: id }, selected.name);
  };

  return (
    <>
      <div className="models-find">
        <SearchField
          className="field grow"
          value={search}
          onChange={setSearch}
          onSubmit={submit}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return event.continuePropagation();
            table.current?.querySelector<HTMLElement>('.model-use')?.focus();
          }}
        >
          <Label className="unseen">{say.search}</Label>
          <Input placeholder={say.searchHint} spellCheck={false} />
        </SearchField>
        <span className="dim models-count" role="status">
          {models.loading ? '' : say.count(shown.length, all.length)}
        </span>
        <Action isDisabled={picked.length === 0} onPress={() => go('models', 'compare')}>
          {words.compare.open(picked.length)}
        </Action>
      </div>
      {own !== null && selected && <OwnModel id={own} provider={selected} />}
      <ModelLists models={models} config={config} />
      <div ref={table}>
        {models.loading ? (
          <Skeleton rows={7} />
        ) : all.length === 0 && search === '' ? (
          models.value && <Empty title={say.empty} help={say.emptyHelp} />
        ) : shown.length === 0 ? (
          <p className="dim">{say.noMatch(wanted)}</p>
        ) : (
          <ModelTable models={shown} show={show} onLook={look} />
        )}
      </div>
      <ReadFault of={[models]} />
      <AboutModel model={current(all, looked)} />
    </>
  );
}

/** The model as it is known now, where what was looked at was read again since; at first the selected one. */
function current(all: readonly Model[], looked: Model | null): Model | null {
  const again = looked && all.find((model) => model.id === looked.id && model.provider === looked.provider);
  return again ?? all.find((model) => model.selected) ?? null;
}
