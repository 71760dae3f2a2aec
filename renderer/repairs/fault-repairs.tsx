import type { Fault } from '../../electron/api/contract.ts';
import { useConfig } from '../app/queries.ts';
import { FaultFixes } from '../parts/fault-fixes.tsx';
import { RepairOffer } from './repair-offer.tsx';
import { useRepairs } from './use-repairs.ts';

/** What mends a fault: its planned repairs first, then the fixes that no repair stands for. */
export function FaultRepairs({ fault }: { fault: Fault }) {
  const repairs = useRepairs(fault);
  const hash = useConfig().value?.hash;
  if (hash === undefined) return null;
  return repairs.map((repair, index) => (
    <RepairOffer key={`${hash} ${repair.id}`} repair={repair} hash={hash} main={index === 0} />
  ));
}

/** The fixes of a fault. Where a repair is offered above them, it takes the place of those that write by themselves. */
export function OtherFixes({ fault, provider }: { fault: Fault; provider: string | null }) {
  const repaired = useRepairs(fault).length > 0;
  const left = repaired ? { ...fault, fixes: fault.fixes.filter((fix) => !fix.automatic) } : fault;
  return <FaultFixes fault={left} provider={provider} quiet={repaired} />;
}
