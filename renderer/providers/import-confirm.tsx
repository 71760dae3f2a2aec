import { useState } from 'react';
import type { Fault, ImportSource, ImportView } from '../../electron/api/contract.ts';
import { go } from '../app/route.ts';
import { usePlan } from '../app/use-plan.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { PlanPane } from '../parts/plan-pane.tsx';
import { words } from '../words/words.ts';
import { importDraft, noImport } from './import-draft.ts';
import { ImportedProvider } from './imported-provider.tsx';
import { SaveFault } from './save-fault.tsx';

const say = words.sharing.import;

interface Props {
  source: ImportSource;
  found: ImportView;
  base: string;
}

/** What was found, what was left out and why, and exactly what would be written. */
export function ImportConfirm({ source, found, base }: Props) {
  const takable = found.providers.filter(({ here }) => here !== 'same');
  const [taken, setTaken] = useState(takable.map(({ id }) => id));
  const [refused, setRefused] = useState<Fault | null>(null);
  const [first, ...others] = taken;
  const input = first === undefined ? null : { source, digest: found.digest, providers: [first, ...others] };
  const { plan, fault, waiting } = usePlan('import.apply', input, base);
  const apply = async () => {
    if (!input) return;
    const reply = await write('import.apply', { ...input, expectedHash: base });
    setRefused(reply.ok ? null : reply.fault);
    if (!reply.ok) return;
    importDraft.set(noImport);
    go('providers');
  };
  return (
    <>
      <div className="beside">
        <section className="stack-s">
          <h2 className="plan-title">{say.found}</h2>
          {found.providers.length === 0 && <p className="dim">{say.foundNone}</p>}
          <ul className="imported">
            {found.providers.map((provider) => (
              <ImportedProvider
                key={provider.id}
                provider={provider}
                taken={taken.includes(provider.id)}
                onTake={(wanted) =>
                  setTaken((now) => (wanted ? [...now, provider.id] : now.filter((id) => id !== provider.id)))
                }
              />
            ))}
          </ul>
          <Dropped dropped={found.dropped} />
        </section>
        {takable.length > 0 && (
          <div className="stack-s">
            <PlanPane plan={plan} fault={fault} waiting={waiting && input !== null} />
            <div className="row">
              <Action main isDisabled={waiting || plan === null || fault !== null} onPress={() => void apply()}>
                {say.apply(taken.length)}
              </Action>
            </div>
            <SaveFault fault={refused} />
          </div>
        )}
      </div>
    </>
  );
}

function Dropped({ dropped }: { dropped: ImportView['dropped'] }) {
  if (dropped.length === 0) return null;
  return (
    <section className="stack-s">
      <div>
        <h3>{say.dropped}</h3>
        <p className="dim small">{say.droppedLead}</p>
      </div>
      <ul className="imported">
        {dropped.map(({ what, why }) => (
          <li key={`${what} ${why}`} className="imported-row">
            <code>{what}</code>
            <p className="dim small">{why}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
