import { isAbsolute, join } from 'node:path';
import { configProblems } from '../../config/repairs/config-problems.ts';
import type { TomlTable } from '../../config/document/edit.ts';
import { fileLayers } from '../../config/layers/file-layers.ts';
import { homeExists } from '../../config/home.ts';
import { keyInAddress, notEncrypted } from '../../config/providers/provider-rules.ts';
import { ignoredAddress } from '../../config/repairs/environment-address.ts';
import { providerTable, readProviders } from '../../config/providers/providers.ts';
import { decide, overridden, selected, type Layer } from '../../config/layers/selection.ts';
import type { ConfigStore } from '../../config/store/store.types.ts';
import { dataOf } from '../../config/store/read-data.ts';
import { failed, ok, type Fault, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { Status } from '../contract.ts';
import type { CallContext, Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';

export interface StatusDeps {
  store: ConfigStore;
  env: Readonly<Record<string, string | undefined>>;
  /** The layers for a folder, as the installed Codex applies them. */
  layersFor: (cwd: string) => Promise<Outcome<Layer[]>>;
  others: Pick<Handlers, 'codex.find' | 'keychain.state' | 'key.status'>;
}

/** Only what Codex warns of; everything else in the list stops it. */
const onlyWarns: readonly Fault['id'][] = [
  'root-key-in-table',
  'base-url-env-ignored',
  'address-not-encrypted',
  'base-url-holds-key',
];

/** A command runs in the terminal where Codex is started: what is not set here, Codex will miss. */
function unsetHere(key: Status['key']): Fault[] {
  if (key?.delivery !== 'env' || key.variable === null || key.variableVisible) return [];
  const { provider, providerName, variable, place: keychain } = key;
  const stored = key.stored ? 'unseen' : undefined;
  return [makeFault('key-missing', { provider, providerName, variable, keychain, stored, inTerminal: true })];
}

/**
 * `status.read`: what Codex will use, and who decides each. It reads files and the keychain, and starts nothing but
 * `codex --version`; with `cwd` it asks Codex for the layers of that folder, which takes about half a second. A
 * configuration that cannot be used is part of the answer, not a failure of it.
 */
export function statusHandlers({ store, env, layersFor, others }: StatusDeps): Pick<Handlers, 'status.read'> {
  return {
    async 'status.read'({ cwd }, context) {
      if (cwd !== undefined && !isAbsolute(cwd)) {
        return failed(makeFault('value-invalid', { field: 'cwd', value: cwd, words: words().requests.wholePath }));
      }
      const { path, source } = store.home;
      const [exists, file, found, keychain] = await Promise.all([
        homeExists(store.home),
        store.read(),
        others['codex.find']({}, context),
        others['keychain.state']({}, context),
      ]);
      if (!keychain.ok) return keychain;
      const faults: Fault[] = found.ok ? (found.value ? [] : [makeFault('codex-not-found')]) : [found.fault];
      const data = dataOf(file);
      if (!data.ok) faults.push(data.fault);

      const user = data.ok ? data.value : {};
      const layers = await gather(cwd, user);
      const { provider, model } = decide(layers);
      const name = data.ok ? (readProviders(user).find(({ id }) => id === provider.value)?.name ?? null) : null;
      const problems = data.ok ? configProblems(user) : [];
      if (env['OPENAI_BASE_URL'] && provider.value === 'openai' && user['openai_base_url'] === undefined) {
        problems.push(ignoredAddress(user, env));
      }
      const table = provider.value === null ? null : providerTable(user, provider.value);
      if (provider.value !== null && table) {
        problems.push(...notEncrypted(provider.value, table), ...keyInAddress(provider.value, table));
      }
      faults.push(...problems.filter(({ id }) => !onlyWarns.includes(id)));
      const key = await keyOf(provider.value, context);
      return ok({
        home: { path, source, exists },
        codex: found.ok ? found.value : null,
        provider: { ...provider, name },
        model,
        key,
        keychain: keychain.value,
        layers: layers.map(({ by, where, data: said, ignored }) => ({ by, where, ...selected(said), ignored })),
        fault: faults[0] ?? null,
        warnings: [
          ...faults.slice(1),
          ...overridden(layers),
          ...problems.filter(({ id }) => onlyWarns.includes(id)),
          ...(context.door === 'cli' ? unsetHere(key) : []),
        ],
      });
    },
  };

  /** Without a folder, the user's file alone. Where Codex cannot be asked, or refuses what it reads, the files tell. */
  async function gather(cwd: string | undefined, user: TomlTable): Promise<Layer[]> {
    if (cwd === undefined) {
      return [{ by: 'user', where: join(store.home.path, 'config.toml'), data: user, ignored: null }];
    }
    const asked = await layersFor(cwd);
    return asked.ok ? asked.value : fileLayers(cwd, store.home.path, user);
  }

  async function keyOf(provider: string | null, context: CallContext): Promise<Status['key']> {
    if (provider === null) return null;
    // A provider that the file does not define has no key to tell of; a keychain that fails tells it by its own state.
    const keys = await others['key.status']({ provider }, context);
    return keys.ok ? (keys.value[0] ?? null) : null;
  }
}
