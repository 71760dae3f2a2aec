import { useRef } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { Model } from '../../electron/api/contract.ts';
import { switchTo } from '../app/switching.ts';
import { write } from '../app/writes.ts';
import { CheckButton } from '../check/check-button.tsx';
import { Copy } from '../parts/copy.tsx';
import { words } from '../words/words.ts';
import { goodForOf } from './good-for.ts';
import { launchCommand } from './search.ts';
import { SelectedDot } from './selected-dot.tsx';
import { useArrowKeys } from './use-arrow-keys.ts';
import './model-table.css';

const say = words.models;

/** All models with all that is known of each. Arrow keys go from model to model. */
export function ModelTable({ models, selectedProvider }: { models: Model[]; selectedProvider: string | null }) {
  const body = useRef<HTMLTableSectionElement>(null);
  useArrowKeys(body, '.model-use');
  return (
    <table className="models">
      <thead>
        <tr>
          <th className="model-dot">
            <span className="unseen">{say.columns.selected}</span>
          </th>
          <th>{say.columns.model}</th>
          <th className="n">{say.columns.context}</th>
          <th className="n">{say.columns.firstToken}</th>
          <th>
            <span className="unseen">{say.columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {models.map((model) => (
          <Row key={`${model.provider} ${model.id}`} model={model} selectedProvider={selectedProvider} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ model, selectedProvider }: { model: Model; selectedProvider: string | null }) {
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
        <span className="dim small model-provider">
          {[model.providerName, goodForOf(model)].filter(Boolean).join(' · ')}
        </span>
      </td>
      <td className="n">{model.context === null ? say.none : words.format.tokens(model.context)}</td>
      <td className="n">{model.firstTokenMs === null ? say.none : words.format.duration(model.firstTokenMs)}</td>
      <td className="model-acts">
        <span className="model-above model-acts-row">
          <Star model={model} />
          <CheckButton model={model} />
          <Copy text={launchCommand(model, selectedProvider)} label={say.copyCommand(model.id)}>
            {say.copyShort}
          </Copy>
        </span>
      </td>
    </tr>
  );
}

function Star({ model }: { model: Model }) {
  return (
    <ToggleButton
      className="star"
      aria-label={say.favourite(model.id)}
      isSelected={model.favourite}
      onChange={(favourite) => void write('model.favourite', { provider: model.provider, model: model.id, favourite })}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" strokeWidth="1.5" strokeLinejoin="round">
        <path d="m9 2 2.1 4.5 4.9.6-3.6 3.4.9 4.9L9 13l-4.3 2.4.9-4.9L2 7.1l4.9-.6L9 2Z" />
      </svg>
    </ToggleButton>
  );
}
