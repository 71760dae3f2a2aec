import { createHmac, randomBytes } from 'node:crypto';
import { editEngine } from '../../config/engine/edit-engine.ts';
import type { KeyCommand } from '../../config/providers/provider-edits.ts';
import { dataOf } from '../../config/store/read-data.ts';
import type { ConfigFile, ConfigStore } from '../../config/store/store.types.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { keepAndWrite, type KeepDeps } from '../../sharing/keep-import.ts';
import type { Dropped } from '../../sharing/offer.types.ts';
import { asksForKey, cleanOffers, planImport, variablesIn, type PlannedImport } from '../../sharing/plan-import.ts';
import { readSource } from '../../sharing/read-source.ts';
import type { ImportSource } from '../contract.ts';
import type { Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';

export interface ImportDeps extends KeepDeps {
  store: ConfigStore;
  keyCommand: (provider: string) => KeyCommand;
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
    const data = dataOf(file);
    if (!file.ok) return file;
    if (!data.ok) return data;
    const raw = await readSource(source, { parse: editEngine.parse, homedir });
    if (!raw.ok) return raw;
    const withKeys = raw.value.offers.some(({ key }) => key !== undefined);
    const keys = withKeys && (await deps.keychain()).place === 'keychain';
    const trust = {
      httpsOnly: source.kind === 'link',
      // A home and another switcher's store are the person's own.
      stranger: source.kind === 'link' || source.kind === 'text',
      ...{ keys, variables: variablesIn(data.value) },
    };
    const { offers, dropped } = cleanOffers(raw.value, trust);
    const planned = offers.map((offer) => planImport(data.value, offer, deps.keyCommand));
    const all = [...dropped, ...planned.flatMap((plan) => plan.dropped)];
    return ok({ hash: file.value.hash, planned, dropped: all, digest: digestOf(file.value, planned) });
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
        return failed(makeFault('config-changed', { words: words().requests.importChanged }));
      }
      const planned = found.value.planned.filter(({ offer }) => providers.includes(offer.id));
      const missing = providers.find((id) => !planned.some(({ offer }) => offer.id === id));
      if (missing !== undefined) {
        return failed(makeFault('provider-unknown', { provider: missing, words: words().requests.notInImport }));
      }
      const wrong = planned.flatMap(({ problems }) => problems).find(({ id }) => id !== 'address-not-encrypted');
      if (wrong) return failed(wrong);
      const request = {
        ...{ file: 'config.toml', asked: words().asked.import(providers), door },
        // What was shown was made for this file; while a keychain asks its questions, another may come in its place.
        expectedHash: expectedHash ?? found.value.hash,
        edits: planned.flatMap(({ edits }) => edits),
      };
      // Whether it can be written is asked before a key is stored for it.
      const dry = await store.write({ ...request, dryRun: true });
      if (!dry.ok || dryRun) return dry;
      return keepAndWrite(planned, deps, () => store.write(request));
    },
  };
}
