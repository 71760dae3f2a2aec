import { useState } from 'react';
import { Link } from 'react-aria-components';
import type { Model } from '../../electron/api/contract.ts';
import { useModels } from '../app/queries.ts';
import { hashFor } from '../app/route.ts';
import { useSwitchPreview } from '../app/switch-preview.ts';
import { BeforeSwitch } from '../models/before-switch.tsx';
import { ModelTable } from '../models/model-table.tsx';
import { shortList } from '../models/short-list.ts';
import { steadyOrder } from '../models/steady-order.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';

const say = words.models;
const show = ['selected', 'model', 'goodFor', 'context', 'firstToken', 'check'];
/** One model may be had from two providers, and a click switches both. */
const showOfSeveral = ['selected', 'model', 'provider', ...show.slice(2)];

/** The models that are most likely wanted next; one click switches. */
export function SwitchTo() {
  const models = useModels();
  const [looked, setLooked] = useState<Model | null>(null);
  const preview = useSwitchPreview(looked?.selected ? null : looked);
  if (models.loading) return <Skeleton rows={5} />;
  const all = steadyOrder(models.value?.models ?? []);
  const rows = shortList(all);
  if (rows.length === 0) return null;
  const several = new Set(rows.map(({ provider }) => provider)).size > 1;
  return (
    <section>
      <ModelTable models={rows} show={several ? showOfSeveral : show} caption={say.switchTo} onLook={setLooked} />
      <div className="models-more">
        {all.length > rows.length && <Link href={hashFor('models')}>{say.seeAll(all.length)}</Link>}
        <BeforeSwitch preview={preview} />
      </div>
    </section>
  );
}
