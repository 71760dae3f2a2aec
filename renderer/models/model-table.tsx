import { memo, useRef } from 'react';
import type { Model } from '../../electron/api/contract.ts';
import { useKeylessProviders } from '../keys/use-keyless-providers.ts';
import { columns, type ColumnName } from './columns.tsx';
import { keyOfModel } from './key-of-model.ts';
import { stretches } from './rows-in-view.ts';
import { rowHeight, useRowsInView } from './use-rows-in-view.ts';
import { useRowKeys } from './use-row-keys.ts';
import './model-table.css';

interface Props {
  models: Model[];
  show: ColumnName[];
  caption?: string;
  /** The person looks at this one: it has the focus, or the pointer is on it. */
  onLook: (model: Model) => void;
}

/**
 * Models as rows: one press switches. Arrow keys go from row to row, Tab through the controls of one. Only the rows in
 * view are drawn, so that 5,000 are as quick as five.
 */
export const ModelTable = memo(function ModelTable({ models, show, caption, onLook }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const view = useRowsInView(body, models.length);
  const { at, focused } = useRowKeys(body, models.length);
  const keyless = useKeylessProviders();
  return (
    <table className="models" aria-rowcount={models.length + 1}>
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          {show.map((name) => (
            <th key={name} className={columns[name].className}>
              {columns[name].headUnseen ? <span className="unseen">{columns[name].head}</span> : columns[name].head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {stretches(view, at, models.length).map((stretch) => {
          if (stretch.kind === 'gap') return <Gap key={`before ${String(stretch.before)}`} rows={stretch.rows} />;
          const model = models[stretch.index];
          return (
            model && (
              <Row
                key={keyOfModel(model)}
                model={model}
                index={stretch.index}
                show={show}
                aside={stretch.index !== Math.max(at, 0)}
                keyless={keyless.has(model.provider)}
                onFocus={focused}
                onLook={onLook}
              />
            )
          );
        })}
      </tbody>
    </table>
  );
});

/** Keeps the place of rows that are not drawn. */
function Gap({ rows }: { rows: number }) {
  return (
    <tr aria-hidden="true">
      <td className="model-gap" style={{ height: rows * rowHeight }} />
    </tr>
  );
}

interface RowProps {
  model: Model;
  index: number;
  show: Props['show'];
  aside: boolean;
  keyless: boolean;
  onFocus: (index: number) => void;
  onLook: (model: Model) => void;
}

const Row = memo(function Row({ model, index, show, aside, keyless, onFocus, onLook }: RowProps) {
  return (
    <tr
      className={model.selected ? 'model-row model-selected' : 'model-row'}
      data-row={index}
      aria-rowindex={index + 2}
      onFocus={() => {
        onFocus(index);
        onLook(model);
      }}
      onPointerEnter={() => onLook(model)}
    >
      {show.map((name) => (
        <td key={name} className={columns[name].className}>
          {columns[name].cell({ model, aside, keyless })}
        </td>
      ))}
    </tr>
  );
});
