import { shellWord } from '../../shell-word.ts';
import type { Repair, WriteView } from '../../api/contract.ts';
import { failed, ok, type Fault, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { byItself } from '../../faults/fixes/ways.ts';
import type { Session } from '../session.ts';
import { shownFirst } from '../write.ts';
import { byVerb, canPlan, type FixOptions } from './repairs.ts';
import { runDoctor, type DoctorOptions } from './run-pong.ts';

export interface MendOptions extends FixOptions {
  /** One way of several, or the one repair of several. */
  choice?: string;
  target: DoctorOptions;
}

/**
 * Mends a fault: by a repair that the core has planned already, else by one that it plans once the doctor has looked.
 * The diff is printed before it is written. Gives what was written: nothing where there is nothing to change.
 * Faults: request-malformed where there are several repairs and none is named, with each as a fix; unsupported-here where
 * that takes the person's own hands, with the fault's own ways to mend; those of writing.
 */
export async function mend(session: Session, fault: string, options: MendOptions): Promise<Outcome<WriteView[]>> {
  const known = await planned(session, fault, options);
  if (known.ok && known.value.length > 0) return apply(session, known.value, options);
  const verb = byVerb[fault];
  if (verb) return verb(session, options);
  if (canPlan(fault)) return known.ok ? ok([]) : known;
  const looked = await runDoctor(session, await session.bridge(), options.target);
  if (!looked.ok) return looked;
  const found = await planned(session, fault, options);
  if (found.ok && found.value.length > 0) return apply(session, found.value, options);
  const { fault: stops, warnings } = looked.value;
  const there = [...(stops ? [stops] : []), ...warnings].find(({ id }) => id === fault);
  if (!there) {
    const words = stops ? `The doctor found another one: ${stops.id}.` : 'The doctor did not find that fault.';
    return failed(makeFault('unsupported-here', { words }));
  }
  const words = 'No write by itself mends this; the commands below do.';
  return failed({ ...makeFault('unsupported-here', { words }), fixes: there.fixes });
}

/** The repairs of a fault, of one provider where one is named. */
async function planned(session: Session, fault: string, { provider }: MendOptions): Promise<Outcome<Repair[]>> {
  const list = await session.call('repair.list', {});
  const ofProvider = ({ id }: Repair) => provider === undefined || !id.includes(':') || id.endsWith(`:${provider}`);
  return list.ok ? ok(list.value.filter((one) => one.id === fault || (one.fault === fault && ofProvider(one)))) : list;
}

async function apply(
  session: Session,
  repairs: readonly Repair[],
  { choice, dryRun }: MendOptions,
): Promise<Outcome<WriteView[]>> {
  const named = repairs.find(({ id }) => id === choice);
  const [first, second] = named ? [named] : repairs;
  if (!first) return ok([]);
  if (second) return failed(several(repairs));
  const way = named ? undefined : choice;
  const reply = await shownFirst(session, dryRun, (plan) =>
    session.call('repair.apply', { id: first.id, choice: way, dryRun: plan }),
  );
  return reply.ok ? ok([reply.value]) : reply;
}

/** Which of them is meant, only the person knows: nothing is written, and each is offered by its name. */
function several(repairs: readonly Repair[]): Fault {
  const words = `There are ${String(repairs.length)} repairs for this, and nothing was changed: name the one.`;
  const fixes = repairs.flatMap(({ id, title, does, choices }) =>
    choices.length === 0
      ? [byItself('mend', `${title}: ${does}`, `switchboard doctor --fix ${shellWord(id)}`)]
      : choices.map((way) =>
          byItself(
            'mend',
            `${title}: ${way.label}`,
            `switchboard doctor --fix ${shellWord(id)} --choice ${shellWord(way.id)}`,
          ),
        ),
  );
  return { ...makeFault('request-malformed', { words }), fixes };
}
