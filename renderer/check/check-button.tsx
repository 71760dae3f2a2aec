import { Suspense, useState } from 'react';
import type { Model } from '../../electron/api/contract.ts';
import { lazyPart } from '../app/lazy-part.ts';
import { Action } from '../parts/action.tsx';
import { words } from '../words/words.ts';

const CheckPanel = lazyPart(() => import('./check-panel.tsx'));

/** Opens the check of this model. */
export function CheckButton({
  model,
  excludeFromTabOrder,
}: {
  model: Pick<Model, 'id' | 'provider' | 'providerName'>;
  excludeFromTabOrder?: boolean;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Action
        small
        excludeFromTabOrder={excludeFromTabOrder}
        aria-label={words.check.openFor(model.id, model.providerName)}
        onPress={() => setOpen(true)}
      >
        {words.check.openShort}
      </Action>
      {open && (
        <Suspense>
          <CheckPanel model={model} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
