import type { ReactNode } from 'react';
import { words } from '../words/words.ts';
import type { StepState } from './steps.ts';

interface Props {
  title: string;
  state: StepState;
  /** Only a pong is green. */
  green?: boolean;
  /** What was settled fits on the line of its name. */
  short?: boolean;
  /** The step that stands beside the others where there is room. */
  write?: boolean;
  children?: ReactNode;
}

/** One step: its sign, its name, and what there is to do or what was settled. */
export function Step({ title, state, green = false, short = false, write = false, children }: Props) {
  const looks = ['step', `step-${state}`, green && 'step-green', write && 'step-write'];
  return (
    <li className={looks.filter(Boolean).join(' ')} aria-current={state === 'now' ? 'step' : undefined}>
      <svg
        className="step-mark"
        width="20"
        height="20"
        viewBox="0 0 20 20"
        aria-hidden="true"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <circle className="step-ring" cx="10" cy="10" r="8.5" />
        {state === 'done' && <path className="step-tick" d="m6.2 10.3 2.6 2.6 5-5.4" />}
        {state === 'now' && <circle className="step-dot" cx="10" cy="10" r="4" />}
      </svg>
      <div className={short ? 'step-body step-body-short' : 'step-body'}>
        <h2>
          {title}
          <span className="unseen">, {words.welcome.state[state]}</span>
        </h2>
        {children}
      </div>
    </li>
  );
}
