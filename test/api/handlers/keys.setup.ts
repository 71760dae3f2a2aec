import type { Provider } from '../../../electron/api/contract.ts';
import { keyHandlers, type KeyDeps } from '../../../electron/api/handlers/keys.ts';
import type { TomlTable } from '../../../electron/config/document/edit.ts';
import type { ConfigStore, WriteRequest } from '../../../electron/config/store/store.types.ts';
import { ok, failed } from '../../../electron/faults/fault.ts';
import { makeFault } from '../../../electron/faults/words.ts';
import type { Keychain } from '../../../electron/keys/keychain.types.ts';
import { memoryKeychain } from '../../../electron/keys/memory-keychain.ts';
import { tempDir } from '../../support/temp.ts';

export const canary = 'sk-canary-0123456789-7be2';
export const origin = 'https://gateway.example';
export const context = { door: 'cli' as const };

export const providerOf = (change: Partial<Provider> = {}): Provider => ({
  id: 'p',
  name: 'Gateway',
  builtIn: false,
  selected: true,
  baseUrl: `${origin}/v1`,
  origin,
  envKey: null,
  wireApi: 'responses',
  delivery: 'none',
  fields: {},
  problems: [],
  ...change,
});

/** A store that keeps what was asked of it; every method that these verbs do not use is a bug when it is called. */
export function storeOf(broken = false): ConfigStore & { asked: WriteRequest[] } {
  const asked: WriteRequest[] = [];
  const unused = (): never => {
    throw new Error('not used by the verbs about keys');
  };
  const data: TomlTable = {};
  const file = { path: '/home/config.toml', exists: true, text: '', hash: 'h' };
  return {
    asked,
    home: { path: '/home', source: 'flag' },
    read: async () => ok({ ...file, data: broken ? failed(makeFault('config-invalid-toml', { line: 4 })) : ok(data) }),
    async write(request) {
      asked.push(request);
      return ok({
        changed: true,
        dryRun: request.dryRun ?? false,
        path: file.path,
        diff: '+x',
        hash: 'i',
        historyId: 1,
      });
    },
    remove: unused,
    profiles: unused,
    history: unused,
    historyEntry: unused,
    undo: unused,
    readAny: unused,
    rewrite: unused,
    restore: unused,
    changeOutside: unused,
    writeTogether: unused,
    readBeside: unused,
    watch: unused,
  };
}

export const available = (): Keychain => ({ ...memoryKeychain({ state: 'available' }), place: 'keychain' });

export function setUp(change: Partial<KeyDeps> & { providers?: Provider[] } = {}) {
  const store = storeOf();
  const keychain = available();
  const home = tempDir();
  const handlers = keyHandlers({
    keychain: () => Promise.resolve(keychain),
    store,
    readProviders: () => change.providers ?? [providerOf()],
    env: {},
    home,
    keyCommand: (provider) => ({ command: '/node', args: ['/cli.js', 'key', 'print', provider] }),
    planDeliver: (_data, provider, by) =>
      ok([{ kind: 'set', path: [provider, by.by], value: by.by === 'env' ? (by.variable ?? '') : by.command.command }]),
    ...change,
  });
  return { handlers, store, keychain, home };
}
