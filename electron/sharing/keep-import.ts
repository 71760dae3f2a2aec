import { ok, type Outcome } from '../faults/fault.ts';
import { keepKey } from '../keys/keep-key.ts';
import type { Keychain } from '../keys/keychain.types.ts';
import { originOf } from '../keys/origin.ts';
import type { ModelMemory } from '../models/model-memory.ts';
import { asksForKey, type PlannedImport } from './plan-import.ts';

export interface KeepDeps {
  keychain: () => Promise<Keychain>;
  memory: Pick<ModelMemory, 'read' | 'setOwn'>;
}

type Planned = readonly PlannedImport[];
type TakeBack = () => Promise<Outcome<unknown>>;

/**
 * Keeps the keys and the models that come along, then writes the file. Where one of them fails, what was kept is taken
 * back, so that a failed import leaves nothing behind.
 */
export async function keepAndWrite<T>(
  planned: Planned,
  deps: KeepDeps,
  write: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const back: TakeBack[] = [];
  const keys = await keepKeys(planned, deps, back);
  const kept = keys.ok ? await keepModels(planned, deps, back) : keys;
  const written = kept.ok ? await write() : kept;
  if (written.ok) return written;
  const taken: Outcome<unknown>[] = [];
  for (const takeBack of back.reverse()) taken.push(await takeBack());
  return taken.find((one) => !one.ok) ?? written;
}

/** Each is read back; a key that another program is asked for stays out. All are asked about before one is stored. */
async function keepKeys(planned: Planned, { keychain }: KeepDeps, back: TakeBack[]): Promise<Outcome<void>> {
  for (const dryRun of [true, false]) {
    for (const plan of planned) {
      const { id, key, table } = plan.offer;
      const origin = originOf(String(table['base_url']));
      if (key === null || origin === null || !asksForKey(plan)) continue;
      const kept = await keepKey(keychain, new Map([[id, origin]]), key, dryRun);
      if (!kept.ok) return kept;
      back.push(kept.value);
    }
  }
  return ok(undefined);
}

/** Models that come along are the person's own from now on; what they say of one already stays. */
async function keepModels(planned: Planned, { memory }: KeepDeps, back: TakeBack[]): Promise<Outcome<void>> {
  const { models: known } = await memory.read();
  for (const { offer } of planned) {
    for (const model of offer.models) {
      if (known.some((entry) => entry.provider === offer.id && entry.model === model && entry.own)) continue;
      const kept = await memory.setOwn(offer.id, model, { note: '', route: null });
      if (!kept.ok) return kept;
      back.push(() => memory.setOwn(offer.id, model, null));
    }
  }
  return ok(undefined);
}
