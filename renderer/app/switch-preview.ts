import { useQuery } from '@tanstack/react-query';
import type { Input, Model, Output, Reply, SwitchPreview } from '../../electron/api/contract.ts';
import { ask } from './ask.ts';
import { asRead, keyOf, queryClient } from './queries.ts';
import { useSettled } from './use-settled.ts';

type Choice = Input<'switch.preview'>;

let before: Promise<unknown> = Promise.resolve();

/**
 * One at a time, and only what the person still looks at: a browser keeps few connections to one place, and a switch is
 * not to wait for one of them.
 */
function inTurn(choice: Choice, signal: AbortSignal): Promise<Reply<'switch.preview'>> {
  const turn = before.then(() => {
    signal.throwIfAborted();
    return ask('switch.preview', choice);
  });
  before = turn.catch(() => undefined); // who asked is told
  return turn;
}

/** What to know before switching to the model that the person looks at; null until it stood still and was answered. */
export function useSwitchPreview(model: Pick<Model, 'provider' | 'id'> | null): SwitchPreview | null {
  const wanted = useSettled<Choice | null>(model && { provider: model.provider, model: model.id }, 150);
  const query = useQuery<Reply<'switch.preview'>>({
    queryKey: keyOf('switch.preview', wanted ?? {}),
    queryFn: ({ signal }) => inTurn(wanted ?? {}, signal),
    enabled: wanted !== null,
  });
  const fits = model !== null && wanted?.provider === model.provider && wanted.model === model.id;
  return fits ? asRead<'switch.preview'>(query).value : null;
}

/** The same for a switch that is made now, asked before it is made; null where it could not be told. */
export async function previewOf(choice: Choice): Promise<Output<'switch.preview'> | null> {
  const known = queryClient.getQueryState<Reply<'switch.preview'>>(keyOf('switch.preview', choice));
  const told = known?.data && !known.isInvalidated ? known.data : await ask('switch.preview', choice);
  return told.ok ? told.value : null;
}
