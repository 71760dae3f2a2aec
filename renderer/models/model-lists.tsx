import { useState } from 'react';
import type { Config, Output } from '../../electron/api/contract.ts';
import { ask } from '../app/ask.ts';
import { keyOf, queryClient, type Read } from '../app/queries.ts';
import { Action } from '../parts/action.tsx';
import { words } from '../words/words.ts';

const say = words.models;

interface Props {
  models: Read<Output<'model.list'>>;
  config: Config | null;
}

/** How old each provider's own list is, which one gave none, and the way to ask again. */
export function ModelLists({ models, config }: Props) {
  const [asking, setAsking] = useState(false);
  const name = (id: string) => config?.providers.find((provider) => provider.id === id)?.name ?? id;
  const refresh = async () => {
    setAsking(true);
    const reply = await ask('model.list', { refresh: true });
    queryClient.setQueryData(keyOf('model.list', {}), reply);
    setAsking(false);
  };
  const { lists = [], faults = {} } = models.value ?? {};
  return (
    <div className="models-find">
      <ul className="models-lists grow dim small" aria-label={say.lists}>
        {lists.map(({ provider, at, count }) => (
          <li key={provider}>{say.listOf(name(provider), count, words.format.ago(at))}</li>
        ))}
        {Object.entries(faults).map(([provider, fault]) => (
          <li key={provider}>{say.providerSilent(name(provider), fault.title)}</li>
        ))}
      </ul>
      <Action small isDisabled={asking} onPress={() => void refresh()}>
        {asking ? say.refreshing : say.refresh}
      </Action>
    </div>
  );
}
