import { planRepairs } from '../../config/repairs/all-repairs.ts';
import { configFile, type PlannedRepair, type RepairContext, type Way } from '../../config/repairs/repair.types.ts';
import type { ConfigStore, Door, WriteResult } from '../../config/store.types.ts';
import { failed, ok, type Fault, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { Repair } from '../contract.ts';
import type { Handlers } from '../handlers.types.ts';

export interface RepairDeps {
  store: ConfigStore;
  env: Readonly<Record<string, string | undefined>>;
  /** What CODEX_HOME/.env sets. */
  readEnvFile: () => Promise<Record<string, string>>;
}

interface Writing {
  door: Door;
  dryRun?: boolean | undefined;
  expectedHash?: string | undefined;
}

/** `repair.list` and `repair.apply`: planned by pure code, shown as diffs, written through the store. */
export function repairHandlers({
  store,
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
        const words = 'That repair is not needed any more. switchboard repairs lists those that are.';
        return failed(makeFault('request-malformed', { field: 'id', words }));
      }
      const way = choice === undefined && repair.pick ? undefined : wayOf(repair, choice);
      if (!way) {
        const ways = repair.ways.map(({ id: name, label }) => `${name} (${label})`).join('; ');
        return failed(makeFault('request-malformed', { field: 'choice', words: `Choose one of: ${ways}` }));
      }
      return carryOut(repair, way, { ...writing, door });
    },
  };

  async function plans(): Promise<Outcome<{ repairs: PlannedRepair[]; broken: Fault | null }>> {
    const [file, names, envFile] = await Promise.all([store.readAny(), store.profiles(), readEnvFile()]);
    if (!file.ok) return file;
    const { text, encoding, data } = file.value;
    const profiles: RepairContext['profiles'] = await profilesOf(names.ok ? names.value : []);
    const known = data.ok ? data.value : null;
    const repairs = planRepairs({ text, encoding, data: known, profiles, env: { ...env, ...envFile } });
    return ok({ repairs, broken: data.ok ? null : data.fault });
  }

  async function profilesOf(names: readonly string[]) {
    const read = await Promise.all(
      names.map(async (name) => {
        const file = `${name}.config.toml`;
        const found = await store.read(file);
        return found.ok && found.value.data.ok ? [{ file, data: found.value.data.value }] : [];
      }),
    );
    return read.flat();
  }

  /** A repair with the diff of each way; null where none can be made, such as on a read-only key path. */
  async function view(repair: PlannedRepair, door: Door): Promise<Repair | null> {
    const { id, fault, title, does, pick } = repair;
    const tried = await Promise.all(
      repair.ways.map(async (way) => ({ way, write: await carryOut(repair, way, { door, dryRun: true }) })),
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

  /** All changes are tried before the first is made, so that one that cannot be made leaves nothing half done. */
  async function carryOut(repair: PlannedRepair, way: Way, writing: Writing): Promise<Outcome<WriteResult>> {
    const trial = await each(repair, way, { ...writing, dryRun: true });
    return writing.dryRun || !trial.ok ? trial : each(repair, way, writing);
  }

  async function each(
    repair: PlannedRepair,
    way: Way,
    { door, dryRun, expectedHash }: Writing,
  ): Promise<Outcome<WriteResult>> {
    const asked = `repair ${repair.id} (${way.id})`;
    const results: WriteResult[] = [];
    for (const change of way.changes) {
      const { file } = change;
      const hash = file === configFile ? expectedHash : undefined;
      const request = { file, asked, door, dryRun, expectedHash: hash };
      const written =
        change.kind === 'edits'
          ? await store.write({ ...request, edits: change.edits })
          : change.kind === 'text'
            ? await store.rewrite({ ...request, rewrite: change.rewrite })
            : await store.rewrite({
                ...request,
                anyEncoding: true,
                rewrite: ({ text }) => ok(text.replace(/^\uFEFF/, '')),
              });
      if (!written.ok) return written;
      results.push(written.value);
    }
    return ok(together(results));
  }
}

const wayOf = (repair: PlannedRepair, choice: string | undefined): Way | undefined =>
  choice === undefined ? repair.ways[0] : repair.ways.find((way) => way.id === choice);

/** Several writes as one answer: that of the last file, with every diff. */
function together(results: readonly WriteResult[]): WriteResult {
  const last = results.at(-1);
  if (!last) throw new Error('a repair without a change');
  return {
    ...last,
    changed: results.some((result) => result.changed),
    diff: results.map((result) => result.diff).join(''),
    historyId: results.findLast((result) => result.historyId !== null)?.historyId ?? null,
  };
}
