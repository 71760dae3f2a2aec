import { readProfileFiles } from '../../config/layers/profiles.ts';
import { planRepairs } from '../../config/repairs/all-repairs.ts';
import type { PlannedRepair, Way } from '../../config/repairs/repair.types.ts';
import type { Door, WriteResult } from '../../config/store/store.types.ts';
import { failed, ok, type Fault, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { Repair } from '../contract.ts';
import type { Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';
import { carryOut, type CarryOutDeps, type Writing } from './carry-out.ts';

export interface RepairDeps extends CarryOutDeps {
  env: Readonly<Record<string, string | undefined>>;
  /** What CODEX_HOME/.env sets. */
  readEnvFile: () => Promise<Record<string, string>>;
}

/** `repair.list` and `repair.apply`: planned by pure code, shown as diffs, written through the store. */
export function repairHandlers({
  store,
  keyFollows,
  linesFollow,
  env,
  readEnvFile,
}: RepairDeps): Pick<Handlers, 'repair.list' | 'repair.apply'> {
  return {
    async 'repair.list'(_input, { door }) {
      const planned = await plans();
      if (!planned.ok) return planned;
      const shown = await Promise.all(planned.value.repairs.map((repair) => view(repair, door)));
      const repairs = shown.flatMap((repair) => repair ?? []);
      // A mistake that only the person can mend is no reason to say that there is none: the fault says where it is.
      return repairs.length === 0 && planned.value.broken ? failed(planned.value.broken) : ok(repairs);
    },
    async 'repair.apply'({ id, choice, ...writing }, { door }) {
      const planned = await plans();
      if (!planned.ok) return planned;
      const repair = planned.value.repairs.find((one) => one.id === id);
      if (!repair) {
        const why = words().requests.repairNotNeeded;
        return failed(makeFault('request-malformed', { field: 'id', words: why }));
      }
      const way = choice === undefined && repair.pick ? undefined : wayOf(repair, choice);
      if (!way) {
        const ways = repair.ways.map(({ id: name, label }) => `${name} (${label})`).join('; ');
        return failed(makeFault('request-malformed', { field: 'choice', words: words().requests.chooseOneOf(ways) }));
      }
      return mend(repair, way, { ...writing, door });
    },
  };

  async function plans(): Promise<Outcome<{ repairs: PlannedRepair[]; broken: Fault | null }>> {
    const [file, profiles, envFile] = await Promise.all([store.readAny(), readProfileFiles(store), readEnvFile()]);
    if (!file.ok) return file;
    const { text, encoding, data } = file.value;
    const known = data.ok ? data.value : null;
    const repairs = planRepairs({ text, encoding, data: known, profiles, env: { ...env, ...envFile } });
    return ok({ repairs, broken: data.ok ? null : data.fault });
  }

  /** A repair with the diff of each way; null where none can be made, such as on a read-only key path. */
  async function view(repair: PlannedRepair, door: Door): Promise<Repair | null> {
    const { id, fault, title, does, pick } = repair;
    const tried = await Promise.all(
      repair.ways.map(async (way) => ({ way, write: await mend(repair, way, { door, dryRun: true }) })),
    );
    const ways = tried.flatMap(({ way, write }) =>
      write.ok && write.value.changed ? [{ id: way.id, label: way.label, diff: write.value.diff }] : [],
    );
    const [first] = ways;
    if (!first) return null;
    const files = [...new Set(repair.ways.flatMap((way) => way.changes.map(({ file }) => file)))];
    const choices = pick || ways.length > 1 ? ways : [];
    return { id, fault, title, does, choices, diff: pick ? '' : first.diff, files };
  }

  function mend(repair: PlannedRepair, way: Way, writing: Omit<Writing, 'asked'>): Promise<Outcome<WriteResult>> {
    const asked = words().asked.repair(repair.title, way.label);
    return carryOut({ store, keyFollows, linesFollow }, way.changes, { ...writing, asked });
  }
}

const wayOf = (repair: PlannedRepair, choice: string | undefined): Way | undefined =>
  choice === undefined ? repair.ways[0] : repair.ways.find((way) => way.id === choice);
