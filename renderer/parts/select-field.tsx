import { useId } from 'react';
import './field.css';

interface Props<T extends string> {
  label: string;
  help?: string;
  items: { id: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** One of a list that is too long to lay out; the system's own control. */
export function SelectField<T extends string>({ label, help, items, value, onChange }: Props<T>) {
  const id = useId();
  const pick = (wanted: string) => {
    const item = items.find((candidate) => candidate.id === wanted);
    if (item) onChange(item.id);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => pick(event.target.value)}
      >
        {items.map((item) => (
          <option key={item.id} value={item.id}>
            {item.label}
          </option>
        ))}
      </select>
      {help !== undefined && (
        <span id={`${id}-help`} className="field-help">
          {help}
        </span>
      )}
    </div>
  );
}
