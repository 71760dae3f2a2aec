import { useEffect, useRef } from 'react';
import { useRead } from '../app/queries.ts';
import { CodexFound, foundBy, useLookingForCodex } from '../settings/codex-found.tsx';
import { words } from '../words/words.ts';
import { Step } from './step.tsx';
import type { StepState } from './steps.ts';

const say = words.welcome.codex;

export function CodexStep({ state }: { state: StepState }) {
  const codex = useRead('codex.find', {});
  const looking = useLookingForCodex();
  const found = useRef<HTMLParagraphElement>(null);
  const wasMissing = useRef(false);
  const missing = !codex.loading && codex.value === null;
  // The button that looked goes with what it stood by. Whoever pressed it goes on from here, and hears that it is there;
  // while a slow look lasts the focus has fallen to the step's title.
  useEffect(() => {
    const at = document.activeElement;
    const here = at === document.body || found.current?.closest('.step')?.contains(at);
    if (wasMissing.current && !missing && here) found.current?.focus();
    wasMissing.current = missing;
  }, [missing]);
  return (
    <Step short title={say.title} state={looking ? 'later' : state}>
      {codex.value ? (
        <p className="dim" ref={found} tabIndex={-1}>
          {say.found(codex.value.version, foundBy(codex.value.foundBy))}
        </p>
      ) : (
        <CodexFound />
      )}
    </Step>
  );
}
