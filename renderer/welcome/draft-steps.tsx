import { useRef, useState } from 'react';
import type { Config, Fault, KeyView } from '../../electron/api/contract.ts';
import { useModels } from '../app/queries.ts';
import { go } from '../app/route.ts';
import { Action } from '../parts/action.tsx';
import { Command } from '../parts/copy.tsx';
import { DeliveryChoice } from '../providers/delivery-choice.tsx';
import { variableFor } from '../providers/form-state.ts';
import { words } from '../words/words.ts';
import { CodexStep } from './codex-step.tsx';
import { modelsFor, type Draft } from './draft.ts';
import { KeyStep } from './key-step.tsx';
import { ModelStep } from './model-step.tsx';
import { Step } from './step.tsx';
import { stepStates } from './steps.ts';
import { useWriteDraft } from './use-write-draft.ts';
import { WriteStep } from './write-step.tsx';
import { useRead } from '../app/queries.ts';

const say = words.welcome;
const guide = Object.keys(words.models.guide);

interface Props {
  draft: Draft;
  config: Config;
  memory: boolean;
  held: KeyView | null;
  onKeyProblem: (fault: Fault | null) => void;
}

/** A provider chosen and nothing written: key, model, delivery, and beside them the lines to be written. */
export function DraftSteps({ draft, config, memory, held, onKeyProblem }: Props) {
  const codex = useRead('codex.find', {}).value;
  const known = useModels().value?.models ?? [];
  const input = useRef<HTMLInputElement>(null);
  const [filled, setFilled] = useState(false);
  const [practiceKey, setPracticeKey] = useState(false);
  const [model, setModel] = useState(draft.model ?? '');
  const [way, setWay] = useState<'command' | 'env'>(memory ? 'env' : 'command');
  const variable = draft.envKey ?? variableFor(draft.provider);
  const stored = held !== null && (held.stored || (held.delivery === 'env' && held.variableVisible));
  const keyReady = !draft.needsKey || stored || filled || practiceKey;
  const readKey = () => (practiceKey ? (draft.practiceKey ?? '') : (input.current?.value.trim() ?? ''));
  const writing = useWriteDraft({ draft, model, way, variable, config, readKey, onKeyProblem });
  const states = stepStates({
    codex: codex !== null,
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
        stored={stored}
        memory={memory}
        input={input}
        practice={practiceKey}
        onFilled={setFilled}
        onPractice={() => setPracticeKey(true)}
      />
      <ModelStep
        state={states.model}
        models={modelsFor(draft, known, guide)}
        known={known}
        model={model}
        onModel={setModel}
      />
      <Step title={say.delivery.title} state={states.delivery}>
        {draft.present || !draft.needsKey ? (
          <p className="dim">{draft.needsKey ? say.delivery.kept : say.key.none}</p>
        ) : (
          <div className="stack-s">
            <DeliveryChoice hideLabel value={way} onChange={(next) => next !== 'none' && setWay(next)} />
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
      />
      <Step title={say.pong.title} state="later" />
    </ol>
  );
}
