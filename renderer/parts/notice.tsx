import type { ReactNode } from 'react';
import { words } from '../words/words.ts';
import { Action } from './action.tsx';
import { ToneIcon } from './tone-icon.tsx';
import './notice.css';

interface Props {
  tone: 'quiet' | 'warn' | 'bad';
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** It stands in a region that announces what comes into it. */
  announced?: boolean;
  onDismiss?: () => void;
}

/** Something the person should know, said once and calmly: bad ones are announced at once. */
export function Notice({ tone, title, children, actions, announced = false, onDismiss }: Props) {
  return (
    <section className={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : announced ? undefined : 'status'}>
      <ToneIcon tone={tone} />
      <div className="grow stack-s notice-body">
        <strong>{title}</strong>
        {children}
      </div>
      <div className="row notice-actions">
        {actions}
        {onDismiss && (
          <Action small onPress={onDismiss}>
            {words.actions.dismiss}
          </Action>
        )}
      </div>
    </section>
  );
}
