import { useRef, useState } from 'react';
import type { Config, Fault, KeyView } from '../../electron/api/contract.ts';
import { useModels, useRead } from '../app/queries.ts';
import { go, goOn } from '../app/route.ts';
import { Action } from '../parts/action.tsx';
import { Command } from '../parts/copy.tsx';
import { looksLikeKey } from '../parts/looks-like-key.ts';
import { DeliveryChoice } from '../providers/delivery-choice.tsx';
import { keyWords } from '../providers/key-words.ts';
import { variableFor } from '../providers/form-state.ts';
import { words } from '../words/words.ts';
import { CodexStep } from './codex-step.tsx';
import { modelsFor, type Draft } from './draft.ts';
import { keepDraft, type DraftPlace } from './draft-place.ts';
import { KeyStep } from './key-step.tsx';
import { ModelStep } from './model-step.tsx';
import { Step } from './step.tsx';
import { stepStates } from './steps.ts';
import { useTypedModel } from './use-typed-model.ts';
import { useWriteDraft } from './use-write-draft.ts';
import { WriteStep } from './write-step.tsx';

const say = words.welcome;
const guide = Object.keys(words.models.guide);

interface Props {
  draft: Draft;
  /** What was chosen for it so far. */
  place: DraftPlace;
  config: Config;
  memory: boolean;
  held: KeyView | null;
  onKeyProblem: (fault: Fault | null) => void;
}

/** A provider chosen and nothing written: key, model, delivery, and beside them the lines to be written. */
export function DraftSteps({ draft, place, config, memory, held, onKeyProblem }: Props) {
  const codex = useRead('codex.find', {});
  // While it is looked for, nothing says that it is missing.
  const hasCodex = codex.loading || codex.value !== null;
  const key = held ? keyWords(held) : null;
  const written = config.providers.find((provider) => provider.id === draft.provider);
  const known = useModels().value?.models ?? [];
  const input = useRef<HTMLInputElement>(null);
  const [filled, setFilled] = useState(false);
  const [practiceKey, setPracticeKey] = useState(false);
  const { typed, named, type, leave, forget } = useTypedModel(place);
  const chosen = named ?? draft.model ?? '';
  const model = looksLikeKey(chosen) ? '' : chosen;
  const way = memory ? 'env' : (place.way ?? 'command');
  const variable = draft.envKey ?? variableFor(draft.provider);
  const stored = held !== null && (held.stored || (held.delivery === 'env' && held.variableVisible));
  const keyReady = !draft.needsKey || stored || filled || practiceKey;
  const readKey = () => (practiceKey ? (draft.practiceKey ?? '') : (input.current?.value.trim() ?? ''));
  const writing = useWriteDraft({ draft, model, way, variable, config, readKey, onKeyProblem, codex: hasCodex });
  const states = stepStates({
    codex: hasCodex,
    provider: true,
    key: keyReady,
    model: model !== '',
    delivery: true,
    write: false,
    pong: false,
  });
  return (
    <ol className="steps steps-draft">
      <CodexStep state={states.codex} />
      <Step short title={say.provider.title} state="done">
        <div className="row">
          <span className="dim">
            {draft.name}, {draft.baseUrl}
          </span>
          <Action small onPress={() => go('welcome', 'choose')}>
            {say.provider.change}
          </Action>
        </div>
      </Step>
      <KeyStep
        state={states.key}
        draft={draft}
        there={!draft.needsKey ? (key?.text ?? say.key.none) : stored ? (key?.text ?? say.key.stored) : null}
        memory={memory}
        input={input}
        practice={practiceKey}
        onFilled={setFilled}
        onPractice={() => {
          setPracticeKey(true);
          goOn();
        }}
      />
      <ModelStep
        state={states.model}
        models={modelsFor(draft, known, guide)}
        known={known}
        model={model}
        typed={typed}
        onPick={(next) => {
          forget();
          keepDraft({ ...place, model: next });
        }}
        onType={type}
        onTyped={leave}
      />
      <Step title={say.delivery.title} state={states.delivery}>
        {draft.present || !draft.needsKey ? (
          <p className="dim">{say.delivery.kept(words.keys.delivery.short[written?.delivery ?? 'none'])}</p>
        ) : (
          <div className="stack-s">
            <DeliveryChoice
              hideLabel
              value={way}
              onChange={(next) => next !== 'none' && keepDraft({ ...place, model: named, way: next })}
            />
            {way === 'env' && <Command text={`export ${variable}="…"`} />}
          </div>
        )}
      </Step>
      <WriteStep
        state={states.write}
        writing={writing}
        keyReady={keyReady}
        withKey={filled || practiceKey}
        model={model}
        codex={hasCodex}
      />
      <Step title={say.pong.title} state="later" />
    </ol>
  );
}
