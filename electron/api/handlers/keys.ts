import type { ConfigEdit, TomlTable } from '../../config/document/edit.ts';
import { readData } from '../../config/store/read-data.ts';
import type { ConfigStore } from '../../config/store/store.types.ts';
import { isKeyForName } from '../../config/secrets/secret-rules.ts';
import { isVariableName, usualVariable } from '../../config/providers/variable-name.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { variableVisible } from '../../keys/environment.ts';
import { isLoggedIn } from '../../keys/codex-login.ts';
import { noKeychain, storeKey } from '../../keys/keep-key.ts';
import { cleanKey } from '../../keys/key-value.ts';
import { KeychainError, type Keychain } from '../../keys/keychain.types.ts';
import { maskKey } from '../../keys/mask.ts';
import type { KeyView, Provider } from '../contract.ts';
import type { Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';

export interface KeyDeps {
  keychain: () => Promise<Keychain>;
  store: ConfigStore;
  readProviders: (data: TomlTable) => Provider[];
  env: NodeJS.ProcessEnv;
  /** The Codex home’s path. */
  home: string;
  /** The command by which Codex gets a provider’s key here. */
  keyCommand: (provider: string) => { command: string; args: string[] };
  /** Each way undoes the other in one write. Faults: value-invalid, provider-unknown, env-key-holds-key. */
  planDeliver: (
    data: TomlTable,
    provider: string,
    by: { by: 'command'; command: { command: string; args: string[] } } | { by: 'env'; variable?: string | undefined },
  ) => Outcome<ConfigEdit[]>;
}

export type KeyVerb = 'keychain.state' | 'key.status' | 'key.set' | 'key.delete' | 'key.allowOrigin' | 'key.deliver';

/** A keychain’s failure as a fault; anything else is a bug and goes on. */
function keychainFault(error: unknown, provider?: string): { ok: false; fault: ReturnType<typeof makeFault> } {
  if (!(error instanceof KeychainError)) throw error;
  return failed(makeFault(`keychain-${error.code}`, { provider, words: error.message }));
}

function checkVariable(provider: string, name: string): Outcome<string> {
  if (isKeyForName(name))
    return failed(makeFault('env-key-holds-key', { provider, field: `model_providers.${provider}.env_key` }));
  if (isVariableName(name)) return ok(name);
  const facts = { provider, field: `model_providers.${provider}.env_key`, words: words().keyDeclined.variableName };
  return failed(makeFault('value-invalid', facts));
}

/** The verbs about keys. A key comes in by `key.set` and goes to the keychain; no answer and no fault holds one. */
export function keyHandlers(deps: KeyDeps): Pick<Handlers, KeyVerb> {
  const readAll = async (): Promise<Outcome<Provider[]>> => {
    const data = await readData(deps.store);
    return data.ok ? ok(deps.readProviders(data.value)) : data;
  };
  const readOne = async (id: string): Promise<Outcome<Provider>> => {
    const all = await readAll();
    if (!all.ok) return all;
    const provider = all.value.find((one) => one.id === id);
    return provider ? ok(provider) : failed(makeFault('provider-unknown', { provider: id }));
  };
  /** The provider with the origin to which its key is bound. */
  const readBound = async (id: string): Promise<Outcome<{ provider: Provider; origin: string }>> => {
    const found = await readOne(id);
    if (!found.ok) return found;
    const provider = found.value;
    if (provider.origin !== null) return ok({ provider, origin: provider.origin });
    const facts = { provider: id, providerName: provider.name, field: `model_providers.${id}.base_url` };
    return failed(makeFault(provider.baseUrl === null ? 'base-url-missing' : 'base-url-malformed', facts));
  };

  const readStored = async (keychain: Keychain, id: string, origin: string) => {
    try {
      return await keychain.get(id, origin);
    } catch (error) {
      // A locked keychain may still tell that an entry is there, only not what is in it.
      if (error instanceof KeychainError && error.code === 'locked' && (await keychain.has(id, origin)))
        return 'locked';
      throw error;
    }
  };
  const view = async (keychain: Keychain, provider: Provider): Promise<KeyView> => {
    const { id, origin } = provider;
    const stored = origin === null ? null : await readStored(keychain, id, origin);
    const others = stored === null ? await keychain.origins(id) : [];
    const variable = provider.delivery === 'env' ? provider.envKey : null;
    const seen = variable === null ? null : await variableVisible(deps.env, deps.home, variable);
    return {
      provider: id,
      providerName: provider.name,
      origin,
      delivery: provider.delivery,
      stored: stored !== null,
      place: keychain.place,
      storedAt: stored === null || stored === 'locked' ? null : stored.storedAt,
      hint: stored === null || stored === 'locked' ? null : maskKey(stored.key),
      storedForOrigin: others.find((other) => other !== origin) ?? null,
      variable,
      variableVisible: seen?.visible ?? false,
      ...(provider.delivery === 'codex-login' ? { loggedIn: await isLoggedIn(deps.home) } : {}),
    };
  };

  return {
    async 'keychain.state'() {
      const keychain = await deps.keychain();
      const state = await keychain.state();
      return ok({
        place: keychain.place,
        state: state.state,
        reason: state.state === 'available' ? null : state.reason,
      });
    },

    async 'key.status'({ provider: id }) {
      const asked = id === undefined ? await readAll() : await readOne(id);
      if (!asked.ok) return asked;
      try {
        const keychain = await deps.keychain();
        const providers = Array.isArray(asked.value) ? asked.value : [asked.value];
        return ok(await Promise.all(providers.map((provider) => view(keychain, provider))));
      } catch (error) {
        return keychainFault(error, id);
      }
    },

    async 'key.set'({ provider: id, key: raw }) {
      const bound = await readBound(id);
      if (!bound.ok) return bound;
      const key = cleanKey(raw, { provider: id, providerName: bound.value.provider.name });
      if (!key.ok) return key;
      try {
        const keychain = await deps.keychain();
        await storeKey(keychain, id, bound.value.origin, key.value);
        return ok(await view(keychain, bound.value.provider));
      } catch (error) {
        return keychainFault(error, id);
      }
    },

    // What the screen shows as stored: the key of the present address, else those left from former ones.
    async 'key.delete'({ provider: id }) {
      const found = await readOne(id);
      if (!found.ok && found.fault.id !== 'provider-unknown') return found;
      const origin = found.ok ? found.value.origin : null;
      try {
        const keychain = await deps.keychain();
        if (origin !== null && (await keychain.delete(id, origin))) return ok({ deleted: true });
        const left = await keychain.origins(id);
        const gone = await Promise.all(left.map((other) => keychain.delete(id, other)));
        return ok({ deleted: gone.includes(true) });
      } catch (error) {
        return keychainFault(error, id);
      }
    },

    async 'key.allowOrigin'({ provider: id }) {
      const bound = await readBound(id);
      if (!bound.ok) return bound;
      const { provider, origin } = bound.value;
      try {
        const keychain = await deps.keychain();
        if (!(await keychain.has(id, origin))) {
          const others = await Promise.all((await keychain.origins(id)).map((other) => keychain.get(id, other)));
          const latest = others
            .filter((stored) => stored !== null)
            .sort((a, b) => b.storedAt.localeCompare(a.storedAt))[0];
          if (!latest) return failed(makeFault('key-missing', { provider: id, providerName: provider.name }));
          await storeKey(keychain, id, origin, latest.key);
        }
        return ok(await view(keychain, provider));
      } catch (error) {
        return keychainFault(error, id);
      }
    },

    async 'key.deliver'({ provider: id, by, variable, dryRun, expectedHash }, { door }) {
      const found = await readOne(id);
      if (!found.ok) return found;
      if (found.value.builtIn) return failed(makeFault('reserved-provider-id', { provider: id }));
      const name = checkVariable(id, variable ?? found.value.envKey ?? usualVariable(id));
      if (by === 'env' && !name.ok) return name;
      if (by === 'command') {
        const keychain = await deps.keychain();
        if (keychain.place === 'memory') return noKeychain(keychain, id, words().keyDeclined.onlyWhileOpen);
      }
      const data = await readData(deps.store);
      if (!data.ok) return data;
      const chosen = by === 'env' && name.ok ? name.value : undefined;
      const edits = deps.planDeliver(
        data.value,
        id,
        by === 'env' ? { by, variable: chosen } : { by, command: deps.keyCommand(id) },
      );
      if (!edits.ok) return edits;
      return deps.store.write({
        file: 'config.toml',
        edits: edits.value,
        asked: chosen === undefined ? words().asked.deliverByCommand(id) : words().asked.deliverByVariable(id, chosen),
        door,
        expectedHash,
        dryRun,
      });
    },
  };
}
