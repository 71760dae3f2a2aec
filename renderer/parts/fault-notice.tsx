import type { ReactNode } from 'react';
import type { Fault } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';
import { Evidence } from './evidence.tsx';
import { Notice } from './notice.tsx';

interface Props {
  /** Null: nothing is said. */
  fault: Fault | null;
  /** What did not happen, before the fault's own title. */
  about?: string;
  /** What was seen stands below. */
  evidence?: boolean;
  children?: ReactNode;
}

/** Why something that was pressed was not done, or read, in its place: a failure of that one thing. */
export function FaultNotice({ fault, about, evidence = false, children }: Props) {
  if (fault === null) return null;
  const title = about === undefined ? fault.title : words.together.about(about, fault.title);
  return (
    <Notice tone="bad" title={title}>
      <p>{fault.cause}</p>
      {evidence && <Evidence text={fault.evidence} />}
      {children}
    </Notice>
  );
}
