import type { RefObject } from 'react';
import { Action } from '../parts/action.tsx';
import { KeyField } from '../parts/key-field.tsx';
import { KeychainNotice } from '../parts/keychain-notice.tsx';
import { OutLink } from '../parts/out-link.tsx';
import { words } from '../words/words.ts';
import type { Draft } from './draft.ts';
import { Step } from './step.tsx';
import type { StepState } from './steps.ts';

const say = words.welcome.key;

interface Props {
  state: StepState;
  draft: Draft;
  /** Where the key is already, in a few words; null where one has to be entered. */
  there: string | null;
  memory: boolean;
  input: RefObject<HTMLInputElement | null>;
  practice: boolean;
  onFilled: (filled: boolean) => void;
  onPractice: () => void;
}

export function KeyStep({ state, draft, there, memory, input, practice, onFilled, onPractice }: Props) {
  return (
    <Step title={say.title} state={state}>
      {there !== null ? (
        <p className="dim">{there}</p>
      ) : (
        <div className="stack-s">
          <KeychainNotice />
          {draft.practiceKey !== null ? (
            practice ? (
              <p className="dim" role="status">
                {say.practiceUsed}
              </p>
            ) : (
              <div className="row">
                <Action main onPress={onPractice}>
                  {say.practice}
                </Action>
              </div>
            )
          ) : (
            <>
              <KeyField input={input} memory={memory} focus onFilled={onFilled} />
              {draft.signUpUrl !== null && (
                <p className="small dim">
                  {say.signUp} <OutLink href={draft.signUpUrl}>{words.providers.signUpAt(draft.name)}</OutLink>
                </p>
              )}
            </>
          )}
        </div>
      )}
    </Step>
  );
}
