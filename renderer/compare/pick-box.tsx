import { Tick } from '../parts/tick.tsx';
import { words } from '../words/words.ts';
import { isPicked, mostPicks, pick, useComparePicks, type Picked } from './compare-picks.ts';

/** Takes a model into the comparison. */
export function PickBox({ model, excludeFromTabOrder }: { model: Picked; excludeFromTabOrder: boolean }) {
  const picked = useComparePicks();
  const chosen = isPicked(picked, model);
  return (
    <Tick
      aria-label={words.models.compare(model.id, model.providerName)}
      excludeFromTabOrder={excludeFromTabOrder}
      isSelected={chosen}
      isDisabled={!chosen && picked.length >= mostPicks}
      onChange={(wanted) => pick(model, wanted)}
    />
  );
}
