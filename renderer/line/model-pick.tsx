import type { Status } from '../../electron/api/contract.ts';
import { useModels } from '../app/queries.ts';
import { go } from '../app/route.ts';
import { switchTo } from '../app/switching.ts';
import { Pick } from '../parts/pick.tsx';
import { words } from '../words/words.ts';

/** How many models a menu holds before it sends people to the screen with the search. */
const enough = 12;

export function ModelPick({ status, unset }: { status: Status | null; unset: boolean }) {
  const provider = status?.provider.value ?? null;
  const current = status?.model.value ?? null;
  const models = (useModels().value?.models ?? []).filter((model) => unset || model.provider === provider);
  const shown = unset || current === null ? words.line.pickModel : current;
  const listed = models.slice(0, enough);
  return (
    <Pick
      text={shown}
      label={words.line.modelPick(shown)}
      disabled={status === null}
      mono
      items={[
        ...listed.map((model) => ({
          id: `${model.provider} ${model.id}`,
          label: model.id,
          note: unset ? model.providerName : model.goodFor,
          selected: !unset && model.id === current,
          onPick: () => void switchTo({ provider: model.provider, model: model.id }, model.providerName),
        })),
        {
          id: 'more',
          label: listed.length === 0 ? words.line.noModels : words.line.moreModels,
          onPick: () => go('models'),
        },
      ]}
    />
  );
}
