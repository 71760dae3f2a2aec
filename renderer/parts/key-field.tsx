import { useEffect, useId, useState, type RefObject } from 'react';
import { Button } from 'react-aria-components';
import { words } from '../words/words.ts';
import './field.css';
import './key-field.css';

const say = words.keys;

interface Props {
  input: RefObject<HTMLInputElement | null>;
  memory: boolean;
  focus?: boolean;
  onFilled: (filled: boolean) => void;
}

/**
 * The one field for a key. A plain input, because React Aria's keeps its text in React state: here the key is the
 * element's own value and nothing else's. Whoever stores it takes it out once; it is emptied when the field goes.
 */
export function KeyField({ input, memory, focus = false, onFilled }: Props) {
  const [shown, setShown] = useState(false);
  const id = useId();
  useEffect(() => {
    const element = input.current;
    if (focus) element?.focus();
    return () => {
      if (element) element.value = '';
    };
  }, [input, focus]);
  return (
    <div className="field">
      {/* Wherever a key is asked for, the heading above says so already. */}
      <label htmlFor={id} className="unseen">
        {say.field}
      </label>
      <div className="key-field">
        <input
          id={id}
          ref={input}
          className="mono"
          type={shown ? 'text' : 'password'}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-help`}
          onInput={(event) => onFilled(event.currentTarget.value.trim() !== '')}
        />
        <Button className="action action-small" aria-pressed={shown} onPress={() => setShown(!shown)}>
          {shown ? say.hide : say.show}
        </Button>
      </div>
      <span id={`${id}-help`} className="field-help">
        {memory ? say.fieldHelpMemory : say.fieldHelp}
      </span>
    </div>
  );
}

/** Takes the key out of the field and leaves it empty. */
export function takeKey(input: HTMLInputElement | null): string {
  const key = input?.value.trim() ?? '';
  if (input) input.value = '';
  return key;
}
