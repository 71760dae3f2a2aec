import { useState } from 'react';
import type { Fault, Repair } from '../../electron/api/contract.ts';
import { Action } from '../parts/action.tsx';
import { Choice } from '../parts/choice.tsx';
import { Diff } from '../parts/diff.tsx';
import { SaveFault } from '../providers/save-fault.tsx';
import { words } from '../words/words.ts';
import { applyRepair } from './apply-repair.ts';
import { diffOf, firstChoice } from './repairs-for.ts';
import './repair-offer.css';

const say = words.repairs;

/** What a repair does, the choices where there are several, the lines it changes, and the button that writes them. */
export function RepairOffer({ repair, hash, main }: { repair: Repair; hash: string; main: boolean }) {
  const [picked, setPicked] = useState(() => firstChoice(repair));
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Fault | null>(null);
  const diff = diffOf(repair, picked);
  const mend = async () => {
    setBusy(true);
    setRefused(await applyRepair(repair, repair.choices.length === 0 ? null : picked, hash));
    setBusy(false);
  };
  return (
    <section className="repair" aria-label={repair.title}>
      <h3>{repair.title}</h3>
      <p className="prose">{repair.does}</p>
      {repair.choices.length > 0 && (
        <Choice label={say.choose} items={repair.choices} value={picked} onChange={setPicked} />
      )}
      {diff !== null && <Diff written={{ path: words.together.list(repair.files), diff }} />}
      <div className="row">
        <Action main={main} isDisabled={busy || diff === null} onPress={() => void mend()}>
          {busy ? say.mending : say.mend}
        </Action>
        <span className="dim small">{say.undoable}</span>
      </div>
      <SaveFault fault={refused} />
    </section>
  );
}
