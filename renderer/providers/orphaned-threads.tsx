import type { Fault } from '../../electron/api/contract.ts';
import { Evidence } from '../parts/evidence.tsx';

/** The fault, where it says that earlier threads need the provider as it is: then the question is asked once more. */
export const orphansIn = (fault: Fault | null): Fault | null => (fault?.id === 'threads-orphaned' ? fault : null);

export function OrphanedThreads({ fault }: { fault: Fault }) {
  return (
    <>
      <p>{fault.cause}</p>
      <Evidence text={fault.evidence} />
    </>
  );
}
