import { createHmac, randomBytes } from 'node:crypto';
import { editEngine } from '../../config/edit-engine.ts';
import type { KeyCommand } from '../../config/provider-edits.ts';
import type { ConfigFile, ConfigStore } from '../../config/store.types.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { keepKey } from '../../keys/keep-key.ts';
import type { Keychain } from '../../keys/keychain.types.ts';
import { originOf } from '../../keys/origin.ts';
import type { ModelMemory } from '../../models/model-memory.ts';
import type { Dropped } from '../../sharing/offer.types.ts';
import { asksForKey, cleanOffers, planImport, variablesIn, type PlannedImport } from '../../sharing/plan-import.ts';
import { readSource } from '../../sharing/read-source.ts';
import type { ImportSource } from '../contract.ts';
import type { Handlers } from '../handlers.types.ts';

export interface ImportDeps {
  store: ConfigStore;
  keychain: () => Promise<Keychain>;
  keyCommand: (provider: string) => KeyCommand;
  memory: Pick<ModelMemory, 'read' | 'setOwn'>;
  /** The person's home folder. */
  homedir: string;
}

interface Read {
  /** Of config.toml as the plan was made for it. */
  hash: string;
  planned: PlannedImport[];
  dropped: Dropped[];
  digest: string;
}

/** Providers from elsewhere: read and shown, then written as they were shown. Nothing is written by reading. */
export function importHandlers(deps: ImportDeps): Pick<Handlers, 'import.read' | 'import.apply'> {
  const { store, homedir } = deps;
  // Of this run alone: nobody else can name what was read, and a key behind it cannot be guessed from the digest.
  const secret = randomBytes(32);
  const digestOf = (file: ConfigFile, planned: readonly PlannedImport[]) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([file.path, file.hash, planned.map(({ offer, edits }) => [offer, edits])]))
      .digest('hex');

  async function read(source: ImportSource): Promise<Outcome<Read>> {
    const file = await store.read();
    const data = file.ok ? file.value.data : file;
    if (!file.ok) return file;
    if (!data.ok) return data;
    const raw = await readSource(source, { parse: editEngine.parse, homedir });
    if (!raw.ok) return raw;
    const withKeys = raw.value.offers.some(({ key }) => key !== undefined);
    const keys = withKeys && (await deps.keychain()).place === 'keychain';
    const trust = { httpsOnly: source.kind === 'link', keys, variables: variablesIn(data.value) };
    const { offers, dropped } = cleanOffers(raw.value, trust);
    const planned = offers.map((offer) => planImport(data.value, offer, deps.keyCommand));
    return ok({ hash: file.value.hash, planned, dropped, digest: digestOf(file.value, planned) });
  }

  /** What would be written for one alone, as a diff. Where it cannot be written, the fault is among its problems. */
  async function shown(plan: PlannedImport, door: 'desktop' | 'browser' | 'cli') {
    const { offer, table, here, edits, problems } = plan;
    const dry = await store.write({ file: 'config.toml', edits, asked: '', door, dryRun: true });
    const text = (key: string) => (typeof table[key] === 'string' ? table[key] : null);
    return {
      id: offer.id,
      name: text('name') ?? offer.id,
      baseUrl: text('base_url'),
      envKey: text('env_key'),
      models: offer.models,
      here,
      hasKey: offer.key !== null && asksForKey(plan),
      problems: dry.ok ? problems : [...problems, dry.fault],
      diff: dry.ok ? dry.value.diff : '',
    };
  }

  /** Keys first, each read back; a key that another program is asked for stays out. */
  async function keepKeys(planned: readonly PlannedImport[]): Promise<Outcome<void>> {
    for (const dryRun of [true, false]) {
      for (const plan of planned) {
        const { id, key, table } = plan.offer;
        const origin = originOf(String(table['base_url']));
        if (key === null || origin === null || !asksForKey(plan)) continue;
        const kept = await keepKey(deps.keychain, new Map([[id, origin]]), key, dryRun);
        if (!kept.ok) return kept;
      }
    }
    return ok(undefined);
  }

  /** Models that come along are the person's own from now on; what they say of one already stays. */
  async function keepModels(planned: readonly PlannedImport[]): Promise<Outcome<null>> {
    const { models: known } = await deps.memory.read();
    for (const { offer } of planned) {
      for (const model of offer.models) {
        if (known.some((entry) => entry.provider === offer.id && entry.model === model && entry.own)) continue;
        const kept = await deps.memory.setOwn(offer.id, model, { note: '', route: null });
        if (!kept.ok) return kept;
      }
    }
    return ok(null);
  }

  return {
    async 'import.read'({ source }, { door }) {
      const found = await read(source);
      if (!found.ok) return found;
      const { planned, dropped, digest } = found.value;
      return ok({ providers: await Promise.all(planned.map((plan) => shown(plan, door))), dropped, digest });
    },
    async 'import.apply'({ source, digest, providers, dryRun, expectedHash }, { door }) {
      const found = await read(source);
      if (!found.ok) return found;
      if (found.value.digest !== digest) {
        const words = 'What would be written is no longer what was shown.';
        return failed(makeFault('config-changed', { words }));
      }
      const planned = found.value.planned.filter(({ offer }) => providers.includes(offer.id));
      const missing = providers.find((id) => !planned.some(({ offer }) => offer.id === id));
      if (missing !== undefined) {
        return failed(makeFault('provider-unknown', { provider: missing, words: 'The import does not hold it.' }));
      }
      const wrong = planned.flatMap(({ problems }) => problems).find(({ id }) => id !== 'address-not-encrypted');
      if (wrong) return failed(wrong);
      const request = {
        ...{ file: 'config.toml', asked: `import ${providers.join(', ')}`, door },
        // What was shown was made for this file; while a keychain asks its questions, another may come in its place.
        expectedHash: expectedHash ?? found.value.hash,
        edits: planned.flatMap(({ edits }) => edits),
      };
      // Whether it can be written is asked before a key is stored for it.
      const dry = await store.write({ ...request, dryRun: true });
      if (!dry.ok || dryRun) return dry;
      const keys = await keepKeys(planned);
      if (!keys.ok) return keys;
      const models = await keepModels(planned);
      return models.ok ? store.write(request) : models;
    },
  };
}
