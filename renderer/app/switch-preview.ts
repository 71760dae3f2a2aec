import { useQuery } from '@tanstack/react-query';
import type { Input, Model, Output, Reply, SwitchPreview } from '../../electron/api/contract.ts';
import { ask } from './ask.ts';
import { asRead, keyOf, queryClient } from './queries.ts';
import { useSettled } from './use-settled.ts';

type Choice = Input<'switch.preview'>;

/** What to know before switching to the model that the person looks at; null until it stood still and was answered. */
export function useSwitchPreview(model: Pick<Model, 'provider' | 'id'> | null): SwitchPreview | null {
  const wanted = useSettled<Choice | null>(model && { provider: model.provider, model: model.id }, 150);
  const query = useQuery<Reply<'switch.preview'>>({
    queryKey: keyOf('switch.preview', wanted ?? {}),
    queryFn: () => ask('switch.preview', wanted ?? {}),
    enabled: wanted !== null,
  });
  const fits = model !== null && wanted?.provider === model.provider && wanted.model === model.id;
  return fits ? asRead<'switch.preview'>(query).value : null;
}

/** The same for a switch that is made now, asked before it is made; null where it could not be told. */
export async function previewOf(choice: Choice): Promise<Output<'switch.preview'> | null> {
  const known = queryClient.getQueryData<Reply<'switch.preview'>>(keyOf('switch.preview', choice));
  const reply = known ?? (await ask('switch.preview', choice));
  return reply.ok ? reply.value : null;
}
