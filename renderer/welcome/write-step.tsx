import { Action } from '../parts/action.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { SaveFault } from '../providers/save-fault.tsx';
import { words } from '../words/words.ts';
import { Step } from './step.tsx';
import type { StepState } from './steps.ts';
import type { Writing } from './use-write-draft.ts';

const say = words.welcome.write;

interface Props {
  state: StepState;
  writing: Writing;
  keyReady: boolean;
  withKey: boolean;
  model: string;
  /** Whether Codex is there: the button says whether a pong follows. */
  codex: boolean;
}

export function WriteStep({ state, writing, keyReady, withKey, model, codex }: Props) {
  const missing = !keyReady ? say.needKey : model === '' ? say.needModel : null;
  const ready =
    missing === null && writing.plan !== null && writing.fault === null && !writing.waiting && !writing.busy;
  return (
    <Step write title={say.title} state={state}>
      <div className="stack-s">
        <p className="dim">
          {withKey && `${say.keyToo} `}
          {say.lead}
        </p>
        <PlanPane plan={writing.plan} fault={writing.fault} waiting={writing.waiting} />
        <div className="row">
          <Action main isDisabled={!ready} onPress={() => void writing.confirm()}>
            {writing.busy ? words.providers.saving : codex ? say.confirm : words.providers.save}
          </Action>
          {missing !== null && <span className="dim">{missing}</span>}
        </div>
        <SaveFault fault={writing.refused} />
      </div>
    </Step>
  );
}
