import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Model } from '../../electron/api/contract.ts';
import { switchTo } from '../app/switching.ts';
import { CheckButton } from '../check/check-button.tsx';
import { PickBox } from '../compare/pick-box.tsx';
import { Copy } from '../parts/copy.tsx';
import { words } from '../words/words.ts';
import { factsOf } from './facts-of.ts';
import { goodForOf } from './good-for.ts';
import { SelectedDot } from './selected-dot.tsx';
import { Star } from './star.tsx';

const say = words.models;

export interface CellProps {
  model: Model;
  /** Another row has the focus: this one’s controls are reached by the arrow keys, not by Tab. */
  aside: boolean;
  /** Codex would find no key for this provider. */
  keyless: boolean;
}

interface Column {
  head: string;
  /** The head is for screen readers: what stands below speaks for itself. */
  headUnseen?: true;
  className?: string;
  cell: (props: CellProps) => ReactNode;
}

/** What a row of the table can show. A table names the ones that it has room for. */
const all = {
  compare: {
    head: say.columns.compare,
    headUnseen: true,
    className: 'model-pick',
    cell: ({ model, aside }) => <PickBox model={model} excludeFromTabOrder={aside} />,
  },
  selected: {
    head: say.columns.selected,
    headUnseen: true,
    className: 'model-dot',
    cell: ({ model }) => model.selected && <SelectedDot />,
  },
  model: {
    head: say.columns.model,
    cell: (props) => (
      <>
        <Use {...props} />
        <Second {...props} />
      </>
    ),
  },
  context: {
    head: say.columns.context,
    className: 'n model-wide model-context',
    cell: ({ model }) => <Two first={factsOf(model).context} second={factsOf(model).levels} />,
  },
  price: {
    head: say.columns.price,
    className: 'n model-wide model-price',
    cell: ({ model }) => <Two first={factsOf(model).priceIn} second={factsOf(model).priceOut} />,
  },
  firstToken: {
    head: say.columns.firstToken,
    className: 'n model-first',
    cell: ({ model }) => <Two first={factsOf(model).firstToken} second={factsOf(model).lastPongShort} />,
  },
  lastCheck: {
    head: say.columns.lastCheck,
    className: 'n model-wide model-checked',
    cell: ({ model }) => <Two first={factsOf(model).lastCheck} second={factsOf(model).checkedAgoShort} />,
  },
  favourite: {
    head: say.columns.favourite,
    headUnseen: true,
    className: 'model-star',
    cell: ({ model, aside }) => <Star model={model} excludeFromTabOrder={aside} />,
  },
  check: {
    head: words.check.openShort,
    headUnseen: true,
    className: 'n model-check',
    cell: ({ model, aside }) => <CheckButton model={model} excludeFromTabOrder={aside} />,
  },
  copy: {
    head: say.columns.copy,
    className: 'n model-copy',
    cell: ({ model, aside }) => (
      <Copy text={model.launch} label={say.copyCommand(model.id, model.providerName)} excludeFromTabOrder={aside} />
    ),
  },
} satisfies Record<string, Column>;

export type ColumnName = keyof typeof all;
export const columns: Record<ColumnName, Column> = all;

function Use({ model, aside }: CellProps) {
  return (
    <Button
      className="model-use"
      excludeFromTabOrder={aside}
      aria-label={say.use(model.id, model.providerName)}
      onPress={() => void switchTo({ provider: model.provider, model: model.id }, model.providerName)}
    >
      <code>{model.id}</code>
    </Button>
  );
}

/** Who has it, what marks it, what it is good for: one line, the rest of it is told where the row is told in full. */
function Second({ model, keyless }: CellProps) {
  return (
    <span className="model-second">
      {keyless && <span className="tag tag-warn">{say.tags.noKey}</span>}
      {model.reduced && <span className="tag tag-warn">{say.tags.reduced}</span>}
      {model.route !== null && <span className="tag">{say.tags.route}</span>}
      {model.route === null && model.sources.includes('user') && <span className="tag">{say.tags.user}</span>}
      <span className="model-said">{[model.providerName, goodForOf(model)].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

function Two({ first, second }: { first: string | null; second: string | null }) {
  return (
    <>
      {first ?? say.none}
      <span className="dim small model-below">{second}</span>
    </>
  );
}
