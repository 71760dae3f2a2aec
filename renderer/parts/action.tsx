import type { ReactNode } from 'react';
import { Button, type ButtonProps } from 'react-aria-components';
import './action.css';

interface Props extends Omit<ButtonProps, 'className' | 'children'> {
  /** The one thing that this place is for. */
  main?: boolean;
  small?: boolean;
  danger?: boolean;
  children: ReactNode;
}

/** A button that says what it does. */
export function Action({ main = false, small = false, danger = false, children, ...rest }: Props) {
  const looks = ['action', main && 'action-main', small && 'action-small', danger && 'action-danger'];
  return (
    <Button {...rest} className={looks.filter(Boolean).join(' ')}>
      {children}
    </Button>
  );
}
