import { useState } from 'react';
import type { Config, Fault, WriteView } from '../../electron/api/contract.ts';
import { runPong } from '../app/pong-session.ts';
import { presentSubject } from '../app/present-subject.ts';
import { go } from '../app/route.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { addOf, moveOf, selectOf, type Draft } from './draft.ts';

export interface Writing {
  plan: WriteView | null;
  fault: Fault | null;
  waiting: boolean;
  busy: boolean;
  refused: Fault | null;
  confirm: () => Promise<void>;
}

interface Args {
  draft: Draft;
  model: string;
  way: 'command' | 'env';
  variable: string;
  config: Config;
  /** Reads the key at the moment it is stored; '' where none is to be stored. */
  readKey: () => string;
  /** Whether Codex is there, so that a pong can be run at once. */
  codex: boolean;
  onKeyProblem: (fault: Fault | null) => void;
}

/**
 * Plans the draft's one write, and makes it when confirmed; then the key, which is bound to the written address; then the
 * pong. After a new address a provider that is not selected is still to be selected: the draft goes on with that.
 */
export function useWriteDraft({ draft, model, way, variable, config, readKey, codex, onKeyProblem }: Args): Writing {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Fault | null>(null);
  const add = addOf(draft, model, way, variable);
  const move = moveOf(draft);
  const select = selectOf(draft, model);
  const adding = usePlan('provider.add', add, config.hash);
  const moving = usePlan('provider.set', move, config.hash);
  const selecting = usePlan('model.use', select, config.hash);
  const planned = move ? moving : draft.present ? selecting : adding;

  const confirm = async () => {
    setBusy(true);
    const key = readKey();
    const expectedHash = config.hash;
    const reply = add
      ? await write('provider.add', { ...add, expectedHash })
      : move
        ? await write('provider.set', { ...move, expectedHash })
        : select
          ? await write('model.use', { ...select, expectedHash })
          : null;
    setRefused(reply === null || reply.ok ? null : reply.fault);
    if (reply?.ok) {
      const stored = key === '' ? null : await write('key.set', { provider: draft.provider, key });
      const problem = stored === null || stored.ok ? null : stored.fault;
      onKeyProblem(problem);
      const subject = presentSubject();
      const settled = move === null || subject?.provider === draft.provider;
      if (settled) go('welcome');
      if (settled && codex && problem === null && subject) void runPong(subject);
    }
    setBusy(false);
  };
  return { ...planned, busy, refused, confirm };
}
