import type { Model } from '../../electron/api/contract.ts';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { Fold } from '../parts/fold.tsx';
import { looksLikeKey } from '../parts/looks-like-key.ts';
import { words } from '../words/words.ts';
import { Step } from './step.tsx';
import type { StepState } from './steps.ts';

const say = words.welcome.model;

interface Props {
  state: StepState;
  models: string[];
  known: Model[];
  model: string;
  /** What was typed as another model's ID, as it stands; null where nothing was. */
  typed: string | null;
  onPick: (model: string) => void;
  onType: (text: string) => void;
  /** The field for another model was left. */
  onTyped: () => void;
}

export function ModelStep({ state, models, known, model, typed, onPick, onType, onTyped }: Props) {
  const goodFor = (id: string) =>
    known.find((candidate) => candidate.id === id)?.goodFor ?? words.models.guide[id] ?? '';
  const own = typed ?? (models.includes(model) ? '' : model);
  const field = (
    <Field
      label={say.own}
      mono
      example={words.providers.fields.model.example}
      error={looksLikeKey(own) ? say.ownIsKey : null}
      value={own}
      onChange={onType}
      onBlur={onTyped}
    />
  );
  return (
    <Step title={say.title} state={state}>
      <div className="stack-s">
        {models.length > 0 && (
          <Choice
            label={say.lead}
            hideLabel
            value={models.includes(model) ? model : null}
            onChange={onPick}
            items={models.map((id) => ({ id, label: id, note: goodFor(id), mono: true }))}
          />
        )}
        {models.length > 0 ? (
          <Fold label={say.own} startsOpen={own !== ''}>
            {field}
          </Fold>
        ) : (
          field
        )}
      </div>
    </Step>
  );
}
