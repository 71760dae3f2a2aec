import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import './choice.css';

export interface ChoiceItem<T extends string> {
  id: T;
  label: string;
  note?: string;
  tag?: string | null;
  disabled?: boolean;
  mono?: boolean;
}

interface Props<T extends string> {
  label: string;
  items: ChoiceItem<T>[];
  value: T | null;
  onChange: (value: T) => void;
  hideLabel?: boolean;
  children?: ReactNode;
}

/** A few choices, each with its reason beside it. */
export function Choice<T extends string>({ label, items, value, onChange, hideLabel = false }: Props<T>) {
  const pick = (id: string) => {
    const item = items.find((candidate) => candidate.id === id);
    if (item) onChange(item.id);
  };
  return (
    <RadioGroup className="choice" value={value} onChange={pick}>
      <Label className={hideLabel ? 'unseen' : 'choice-label'}>{label}</Label>
      {items.map((item) => (
        <Radio key={item.id} value={item.id} isDisabled={item.disabled} className="choice-item">
          <span className="choice-mark" aria-hidden="true" />
          <span>
            <span className={item.mono ? 'mono choice-name' : 'choice-name'}>{item.label}</span>
            {item.tag && <span className="tag">{item.tag}</span>}
            {item.note !== undefined && item.note !== '' && <span className="choice-note">{item.note}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
