import type { Repair, WriteView } from '../../api/contract.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { Session } from '../session.ts';
import { canPlan, repair } from './repairs.ts';
import { runDoctor, type DoctorOptions } from './run-pong.ts';

export interface MendOptions {
  provider?: string;
  model?: string;
  choice?: string;
  dryRun?: boolean;
  target: DoctorOptions;
}

/**
 * Mends a fault: by a repair that the core has planned already, else by one that it plans once the doctor has looked.
 * Faults: unsupported-here where that takes the person's own hands, with the fault's own ways to mend; those of writing.
 */
export async function mend(session: Session, fault: string, options: MendOptions): Promise<Outcome<WriteView[]>> {
  const known = await planned(session, fault);
  if (known.length > 0) return apply(session, known, options);
  if (canPlan(fault)) return repair(session, fault, options);
  const looked = await runDoctor(session, await session.bridge(), options.target);
  if (!looked.ok) return looked;
  const found = await planned(session, fault);
  if (found.length > 0) return apply(session, found, options);
  const { fault: stops, warnings } = looked.value;
  const there = [...(stops ? [stops] : []), ...warnings].find(({ id }) => id === fault);
  if (!there) {
    const words = stops ? `The doctor found another one: ${stops.id}.` : 'The doctor did not find that fault.';
    return failed(makeFault('unsupported-here', { words }));
  }
  const words = 'No write by itself mends this; the commands below do.';
  return failed({ ...makeFault('unsupported-here', { words }), fixes: there.fixes });
}

/** The repairs of a fault; none where the core cannot list them. */
async function planned(session: Session, fault: string): Promise<Repair[]> {
  const list = await session.call('repair.list', {});
  return list.ok ? list.value.filter((one) => one.fault === fault || one.id === fault) : [];
}

async function apply(
  session: Session,
  repairs: readonly Repair[],
  { choice, dryRun }: MendOptions,
): Promise<Outcome<WriteView[]>> {
  const writes: WriteView[] = [];
  for (const { id } of repairs) {
    const reply = await session.call('repair.apply', { id, choice, dryRun });
    if (!reply.ok) return reply;
    writes.push(reply.value);
  }
  return ok(writes);
}
