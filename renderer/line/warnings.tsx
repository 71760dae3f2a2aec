import type { Fault } from '../../electron/api/contract.ts';
import { Evidence } from '../parts/evidence.tsx';
import { FaultFixes } from '../parts/fault-fixes.tsx';
import { Fold } from '../parts/fold.tsx';
import { ToneIcon } from '../parts/tone-icon.tsx';
import { Override, isOverride } from './override.tsx';
import { words } from '../words/words.ts';

/** What does not stop Codex today: an override plainly, the rest quietly, one line each, opened when asked. */
export function Warnings({ faults, provider }: { faults: Fault[]; provider: string | null }) {
  const quiet = faults.filter((fault) => !isOverride(fault));
  return (
    <>
      <Override faults={faults} provider={provider} />
      {quiet.length > 0 && <Quiet faults={quiet} provider={provider} />}
    </>
  );
}

function Quiet({ faults, provider }: { faults: Fault[]; provider: string | null }) {
  return (
    <section className="warnings" aria-label={words.fault.warnings(faults.length)}>
      {faults.map((fault) => (
        <div key={fault.id} className="warning">
          <ToneIcon tone="warn" />
          <div className="grow">
            <Fold label={fault.title}>
              <div className="stack-s">
                <p className="prose">{fault.cause}</p>
                <Evidence text={fault.evidence} />
                <div className="row">
                  <FaultFixes fault={fault} provider={provider} />
                </div>
              </div>
            </Fold>
          </div>
        </div>
      ))}
    </section>
  );
}
