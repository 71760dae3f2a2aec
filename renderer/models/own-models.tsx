import { useState } from 'react';
import type { Model } from '../../electron/api/contract.ts';
import { useConfig, useModels } from '../app/queries.ts';
import { Action } from '../parts/action.tsx';
import { ReadFault } from '../parts/read-fault.tsx';
import { Empty } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import { ForgetModel } from './forget-model.tsx';
import { keyOfModel } from './key-of-model.ts';
import { OwnModelForm } from './own-model-form.tsx';
import { factsOf } from './facts-of.ts';

const say = words.models.own;
const isOwn = (model: Model) => model.route !== null || model.sources.includes('user');

/** The models and routes that the person added: who answered over time, and the way to change or forget them. */
export default function OwnModels() {
  const models = useModels();
  const config = useConfig().value;
  const [editing, setEditing] = useState<Model | null>(null);
  const [forgetting, setForgetting] = useState<Model | null>(null);
  const own = (models.value?.models ?? []).filter(isOwn);
  if (models.loading || !config) return <Skeleton rows={5} />;
  return (
    <div className="stack">
      <ReadFault of={[models]} />
      {own.length === 0 && models.value && <Empty title={say.empty} help={say.emptyHelp} />}
      {own.length > 0 && (
        <ul className="own-list" aria-label={say.listLabel}>
          {own.map((model) => (
            <Row key={keyOfModel(model)} model={model} onEdit={setEditing} onForget={setForgetting} />
          ))}
        </ul>
      )}
      <OwnModelForm
        key={editing ? keyOfModel(editing) : 'new'}
        editing={editing}
        providers={config.providers}
        onDone={() => setEditing(null)}
      />
      {forgetting && <ForgetModel model={forgetting} onClose={() => setForgetting(null)} />}
    </div>
  );
}

interface RowProps {
  model: Model;
  onEdit: (model: Model) => void;
  onForget: (model: Model) => void;
}

function Row({ model, onEdit, onForget }: RowProps) {
  const { route } = model;
  return (
    <li className="own-row">
      <div className="grow">
        <p className="row">
          <code>{model.id}</code>
          <span className="tag">{route ? words.models.tags.route : words.models.tags.user}</span>
          <span className="dim small">{model.providerName}</span>
        </p>
        {model.goodFor && <p className="dim">{model.goodFor}</p>}
        {route && (
          <>
            <p>
              {[route.label, say.policies[route.policy]].filter(Boolean).join(' · ')}
              {route.note !== '' && <span className="dim"> – {route.note}</span>}
            </p>
            <p className="dim small">
              {model.answered.length === 0
                ? say.noAnswer
                : words.together.about(say.answered, factsOf(model).answered ?? '')}
            </p>
          </>
        )}
      </div>
      <Action small aria-label={say.editLabel(model.id)} onPress={() => onEdit(model)}>
        {say.edit}
      </Action>
      <Action small aria-label={say.forgetLabel(model.id)} onPress={() => onForget(model)}>
        {say.forget}
      </Action>
    </li>
  );
}
