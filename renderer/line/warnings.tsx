import type { Fault } from '../../electron/api/contract.ts';
import { Evidence } from '../parts/evidence.tsx';
import { Fold } from '../parts/fold.tsx';
import { FaultRepairs, OtherFixes } from '../repairs/fault-repairs.tsx';
import { ToneIcon } from '../parts/tone-icon.tsx';
import { WhatIsThis } from '../help/what-is-this.tsx';
import { Override, isOverride } from './override.tsx';
import { words } from '../words/words.ts';

interface Props {
  faults: Fault[];
  provider: string | null;
  /** Those that are opened without being asked. */
  open?: readonly Fault['id'][];
}

/** What does not stop Codex today: an override plainly, the rest quietly, one line each, opened when asked. */
export function Warnings({ faults, provider, open = [] }: Props) {
  const quiet = faults.filter((fault) => !isOverride(fault));
  return (
    <>
      <Override faults={faults} provider={provider} />
      {quiet.length > 0 && <Quiet faults={quiet} provider={provider} open={open} />}
    </>
  );
}

function Quiet({ faults, provider, open }: Required<Props>) {
  return (
    <section className="warnings" aria-label={words.fault.warnings(faults.length)}>
      {faults.map((fault) => (
        <div key={fault.id} className="warning">
          <ToneIcon tone="warn" />
          <div className="grow">
            <Fold label={fault.title} startsOpen={open.includes(fault.id)}>
              <div className="stack-s">
                <p className="prose">{fault.cause}</p>
                <FaultRepairs fault={fault} />
                <Evidence text={fault.evidence} />
                <WhatIsThis fault={fault} />
                <div className="row">
                  <OtherFixes fault={fault} provider={provider} />
                </div>
              </div>
            </Fold>
          </div>
        </div>
      ))}
    </section>
  );
}
