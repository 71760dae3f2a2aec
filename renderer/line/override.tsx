import type { Fault } from '../../electron/api/contract.ts';
import { Evidence } from '../parts/evidence.tsx';
import { FaultFixes } from '../parts/fault-fixes.tsx';
import { Notice } from '../parts/notice.tsx';

/** Something above config.toml decides: said plainly, since a switch here would change nothing. */
export function Override({ faults, provider }: { faults: readonly Fault[]; provider: string | null }) {
  return faults.filter(isOverride).map((fault) => (
    <Notice key={`${fault.title} ${fault.evidence}`} tone="warn" title={fault.title}>
      <p>{fault.cause}</p>
      <Evidence text={fault.evidence} />
      <div className="row">
        <FaultFixes fault={fault} provider={provider} quiet />
      </div>
    </Notice>
  ));
}

export const isOverride = (fault: Fault) => fault.id === 'overridden-by-layer';
