import { Suspense } from 'react';
import { lazyPart } from '../app/lazy-part.ts';
import { Fold } from '../parts/fold.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';
import type { FieldOf } from './field-help.tsx';
import './help.css';

const FieldHelp = lazyPart(() => import('./field-help.tsx'));

/** Opens in place what goes into a field, with an example and the mistake that people make. */
export function WhatGoesHere({ label, ...field }: FieldOf & { label: string }) {
  return (
    <Fold label={words.help.whatGoesHere} name={words.help.whatGoesInto(label)}>
      <Suspense fallback={<Skeleton rows={3} />}>
        <FieldHelp {...field} />
      </Suspense>
    </Fold>
  );
}
