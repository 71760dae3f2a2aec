import { useState } from 'react';
import type { Fault, Model } from '../../electron/api/contract.ts';
import { write } from '../app/writes.ts';
import { Confirm } from '../parts/confirm.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { words } from '../words/words.ts';

const say = words.models.own;

/** The question before a model or a route of one's own goes from the list. */
export function ForgetModel({ model, onClose }: { model: Model; onClose: () => void }) {
  const [refused, setRefused] = useState<Fault | null>(null);
  const forget = async () => {
    const reply = await write('model.forget', { provider: model.provider, model: model.id });
    if (reply.ok) onClose();
    else setRefused(reply.fault);
  };
  return (
    <Confirm
      title={say.forgetTitle(model.id)}
      confirm={say.forget}
      danger
      ready
      onConfirm={() => void forget()}
      onClose={onClose}
    >
      <p>{say.forgetText}</p>
      <FaultNotice fault={refused} />
    </Confirm>
  );
}
