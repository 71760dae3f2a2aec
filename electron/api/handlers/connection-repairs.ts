import { repairsOf, type LastRun } from '../../connection/last-run.ts';
import type { ConnectionRepair, MendContext } from '../../connection/mends/mend.types.ts';
import { readData } from '../../config/store/read-data.ts';
import type { ConfigStore, Door, WriteResult } from '../../config/store/store.types.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { Keychain } from '../../keys/keychain.types.ts';
import type { Repair } from '../contract.ts';
import type { Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';

type RepairVerbs = Pick<Handlers, 'repair.list' | 'repair.apply'>;

export interface ConnectionRepairDeps {
  store: ConfigStore;
  keychain: () => Promise<Keychain>;
  keyCommand: (provider: string) => { command: string; args: string[] };
  /** Names of the variables that Codex would see. */
  variables: () => Promise<string[]>;
  lastRun: () => LastRun | null;
}

interface Writing {
  door: Door;
  dryRun?: boolean | undefined;
  expectedHash?: string | undefined;
}

/**
 * Adds to the repairs of config.toml those of what the last pong or doctor found about key, address and model. They
 * come first in the list: they mend what stops Codex now. Written through the store, so that undo takes them back.
 */
export function withConnectionRepairs(ofConfig: RepairVerbs, deps: ConnectionRepairDeps): RepairVerbs {
  async function planned(): Promise<Outcome<ConnectionRepair[]>> {
    const run = deps.lastRun();
    if (run === null) return ok([]);
    const data = await readData(deps.store);
    if (!data.ok) return data;
    const { place } = await deps.keychain();
    const keyCommand: MendContext['keyCommand'] =
      place === 'keychain' && run.result.provider !== null ? deps.keyCommand(run.result.provider) : null;
    return ok(repairsOf(run, { data: data.value, variables: await deps.variables(), keyCommand }));
  }

  const carryOut = (repair: ConnectionRepair, way: ConnectionRepair['ways'][number], writing: Writing) =>
    deps.store.write({
      file: 'config.toml',
      edits: way.changes.flatMap(({ edits }) => edits),
      asked: words().asked.repair(repair.title, way.label),
      ...writing,
    });

  /** The repair with the diff of each way; null where nothing would change. */
  async function view(repair: ConnectionRepair, door: Door): Promise<Repair | null> {
    const { id, fault, title, does } = repair;
    const tried: { id: string; label: string; diff: string }[] = [];
    for (const way of repair.ways) {
      const write: Outcome<WriteResult> = await carryOut(repair, way, { door, dryRun: true });
      if (write.ok && write.value.changed) tried.push({ id: way.id, label: way.label, diff: write.value.diff });
    }
    const [first] = tried;
    if (!first) return null;
    return { id, fault, title, does, choices: tried.length > 1 ? tried : [], diff: first.diff, files: ['config.toml'] };
  }

  return {
    async 'repair.list'(input, context) {
      const [ours, theirs] = await Promise.all([planned(), ofConfig['repair.list'](input, context)]);
      const views = ours.ok ? await Promise.all(ours.value.map((repair) => view(repair, context.door))) : [];
      const list = views.flatMap((repair) => repair ?? []);
      if (!theirs.ok) return list.length > 0 || theirs.fault.id === 'unsupported-here' ? ok(list) : theirs;
      return ok([...list, ...theirs.value]);
    },
    async 'repair.apply'(input, context) {
      const { id, choice, dryRun, expectedHash } = input;
      if (!id.startsWith('connection:')) return ofConfig['repair.apply'](input, context);
      const ours = await planned();
      if (!ours.ok) return ours;
      const repair = ours.value.find((one) => one.id === id);
      const way = choice === undefined ? repair?.ways[0] : repair?.ways.find((one) => one.id === choice);
      if (!repair || !way) {
        const facts = { field: repair ? 'choice' : 'id', words: words().requests.repairGone };
        return failed(makeFault('request-malformed', facts));
      }
      return carryOut(repair, way, { door: context.door, dryRun, expectedHash });
    },
  };
}
