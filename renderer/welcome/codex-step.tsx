import { useRead } from '../app/queries.ts';
import { CodexFound } from '../settings/codex-found.tsx';
import { words } from '../words/words.ts';
import { Step } from './step.tsx';
import type { StepState } from './steps.ts';

const say = words.welcome.codex;

export function CodexStep({ state }: { state: StepState }) {
  const codex = useRead('codex.find', {}).value;
  return (
    <Step short title={say.title} state={state}>
      {codex ? <p className="dim">{say.found(codex.version, codex.foundBy)}</p> : <CodexFound />}
    </Step>
  );
}
