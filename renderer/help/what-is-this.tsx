import { Suspense } from 'react';
import type { Fault } from '../../electron/api/contract.ts';
import { lazyPart } from '../app/lazy-part.ts';
import { Fold } from '../parts/fold.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import './help.css';

const FaultHelp = lazyPart(() => import('./fault-help.tsx'));

/** Opens in place what there is to know of a fault: what happens at its station, what usually causes it, how to see it. */
export function WhatIsThis({ fault }: { fault: Fault }) {
  return (
    <Fold label={words.help.whatIsThis} name={words.help.whatIs(fault.title)}>
      <Suspense fallback={<Skeleton rows={3} />}>
        <FaultHelp fault={fault} />
      </Suspense>
    </Fold>
  );
}
