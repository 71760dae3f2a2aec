import type { ReactNode } from 'react';
import { Checkbox, type CheckboxProps } from 'react-aria-components';
import './choice.css';

/** A box to tick. Without children it needs an `aria-label`. */
export function Tick({ children, ...rest }: Omit<CheckboxProps, 'className' | 'children'> & { children?: ReactNode }) {
  return (
    <Checkbox {...rest} className="check">
      {({ isSelected }) => (
        <>
          <span className="check-mark" aria-hidden="true">
            {isSelected ? '✓' : ''}
          </span>
          {children}
        </>
      )}
    </Checkbox>
  );
}
