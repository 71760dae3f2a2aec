import { Button, Link } from 'react-aria-components';
import type { Model } from '../../electron/api/contract.ts';
import { useModels } from '../app/queries.ts';
import { hashFor } from '../app/route.ts';
import { switchTo } from '../app/switching.ts';
import { CheckButton } from '../check/check-button.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { SelectedDot } from '../models/selected-dot.tsx';
import { goodForOf } from '../models/good-for.ts';
import { shortList } from '../models/short-list.ts';
import '../models/model-table.css';

const say = words.models;

/** The models that are most likely wanted next; one click switches. */
export function SwitchTo() {
  const models = useModels();
  if (models.loading) return <Skeleton rows={5} />;
  const all = models.value?.models ?? [];
  const rows = shortList(all);
  if (rows.length === 0) return null;
  return (
    <section>
      <table className="models">
        <caption>{say.switchTo}</caption>
        <thead>
          <tr>
            <th className="model-dot">
              <span className="unseen">{say.columns.selected}</span>
            </th>
            <th>{say.columns.model}</th>
            <th>{say.columns.goodFor}</th>
            <th className="n">{say.columns.context}</th>
            <th className="n">{say.columns.firstToken}</th>
            <th>
              <span className="unseen">{say.columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((model) => (
            <Row key={`${model.provider} ${model.id}`} model={model} />
          ))}
        </tbody>
      </table>
      {all.length > rows.length && (
        <p className="models-more">
          <Link href={hashFor('models')}>{say.seeAll(all.length)}</Link>
        </p>
      )}
    </section>
  );
}

function Row({ model }: { model: Model }) {
  return (
    <tr className={model.selected ? 'model-row model-selected' : 'model-row'}>
      <td className="model-dot">{model.selected && <SelectedDot />}</td>
      <td>
        <Button
          className="model-use"
          aria-label={say.use(model.id, model.providerName)}
          onPress={() => void switchTo({ provider: model.provider, model: model.id }, model.providerName)}
        >
          <code>{model.id}</code>
        </Button>
      </td>
      <td className="dim">{goodForOf(model)}</td>
      <td className="n">{model.context === null ? say.none : words.format.tokens(model.context)}</td>
      <td className="n">{model.firstTokenMs === null ? say.none : words.format.duration(model.firstTokenMs)}</td>
      <td className="n">
        <span className="model-above">
          <CheckButton model={model} />
        </span>
      </td>
    </tr>
  );
}
