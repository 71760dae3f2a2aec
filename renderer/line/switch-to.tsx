import { useState } from 'react';
import { Link } from 'react-aria-components';
import type { Model } from '../../electron/api/contract.ts';
import { useModels } from '../app/queries.ts';
import { hashFor } from '../app/route.ts';
import { useSwitchPreview } from '../app/switch-preview.ts';
import { BeforeSwitch } from '../models/before-switch.tsx';
import type { ColumnName } from '../models/columns.tsx';
import { ModelTable } from '../models/model-table.tsx';
import { shortList } from '../models/short-list.ts';
import { steadyOrder } from '../models/steady-order.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';

const say = words.models;
const show: ColumnName[] = ['selected', 'model', 'context', 'firstToken', 'check'];

/** The models that are most likely wanted next, each with its provider: one click switches both. */
export function SwitchTo() {
  const models = useModels();
  const [looked, setLooked] = useState<Model | null>(null);
  const preview = useSwitchPreview(looked?.selected ? null : looked);
  if (models.loading) return <Skeleton rows={5} />;
  const all = steadyOrder(models.value?.models ?? []);
  const rows = shortList(all);
  if (rows.length === 0) return null;
  return (
    <section>
      <ModelTable models={rows} show={show} caption={say.switchTo} onLook={setLooked} />
      <div className="models-more">
        {all.length > rows.length && <Link href={hashFor('models')}>{say.seeAll(all.length)}</Link>}
        <BeforeSwitch preview={preview} />
      </div>
    </section>
  );
}
