import { orphanedThreads, type ThreadsOf } from '../../codex/orphaned-threads.ts';
import { addressRemarks } from '../../config/providers/address-remarks.ts';
import { listPresets } from '../../config/providers/presets.ts';
import type { Preset } from '../../config/providers/presets.ts';
import { planAddProvider, planRemoveProvider, planSetFields } from '../../config/providers/provider-edits.ts';
import type { Auth, KeyCommand } from '../../config/providers/provider-edits.ts';
import { providerTable, readProviders } from '../../config/providers/providers.ts';
import { builtInProvider } from '../../config/providers/built-in-providers.ts';
import type { ConfigEdit, TomlTable } from '../../config/document/edit.ts';
import { readData } from '../../config/store/read-data.ts';
import type { ConfigStore, Home } from '../../config/store/store.types.ts';
import { meaningAfter, splitDotted } from '../../config/document/table.ts';
import { failed, ok } from '../../faults/fault.ts';
import type { Fault, Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { CallContext, Handlers } from '../handlers.types.ts';
import type { Input, WriteView } from '../contract.ts';
import { words } from '../../words/words.ts';

export interface ProviderDeps {
  store: ConfigStore;
  /** The command that prints a provider's key, for Codex's `auth`. */
  keyCommand: (providerId: string, home: Home) => KeyCommand;
  /** base_url of the practice gateway while it runs. */
  practiceUrl?: (() => string | null) | undefined;
  /** The earlier threads of a provider, as Codex tells them. */
  threadsOf: ThreadsOf;
}

type Names = 'preset.list' | 'provider.list' | 'provider.show' | 'provider.add' | 'provider.set' | 'provider.remove';
interface WriteOptions {
  dryRun?: boolean | undefined;
  expectedHash?: string | undefined;
}

/** A page or window never says what Codex is to run: `auth` is written by `key.deliver`, or typed at a terminal. */
function namesProgram(fields: Readonly<Record<string, unknown>>, { door }: CallContext): Fault | null {
  const named = Object.entries(fields).find(([name, value]) => value !== null && splitDotted(name)?.[0] === 'auth');
  if (door === 'cli' || !named) return null;
  return makeFault('value-invalid', { field: named[0], words: words().requests.programAtTerminal });
}

/** Providers, and what is selected. Each write is planned on the file as it is, and kept in the history without its values. */
export function providerHandlers(deps: ProviderDeps): Pick<Handlers, Names> {
  const { store, keyCommand } = deps;
  const presets = () => listPresets(deps.practiceUrl?.() ?? null);

  async function read(): Promise<Outcome<TomlTable>> {
    return readData(store);
  }

  /** Writes what is planned, and says what is odd about the address that the provider then has. */
  async function write(
    asked: string,
    { provider, dryRun, expectedHash }: WriteOptions & { provider: string },
    { door }: CallContext,
    plan: (data: TomlTable) => Outcome<ConfigEdit[]>,
  ): Promise<Outcome<WriteView>> {
    const data = await read();
    if (!data.ok) return data;
    const edits = plan(data.value);
    if (!edits.ok) return edits;
    const after = providerTable(meaningAfter(data.value, edits.value), provider);
    const before = providerTable(data.value, provider);
    const written = await store.write({ file: 'config.toml', edits: edits.value, asked, door, dryRun, expectedHash });
    const remarks = after?.['base_url'] === before?.['base_url'] ? [] : addressRemarks(after);
    return written.ok && remarks.length > 0 ? ok({ ...written.value, remarks }) : written;
  }

  function authOf(input: Input<'provider.add'>): Auth | undefined {
    if (input.auth?.kind !== 'keychain') return input.auth;
    return { kind: 'command', command: keyCommand(input.provider, store.home) };
  }

  return {
    async 'preset.list'() {
      return ok(presets());
    },
    async 'provider.list'() {
      const data = await read();
      return data.ok ? ok(readProviders(data.value)) : data;
    },
    async 'provider.show'({ provider: id }) {
      const data = await read();
      if (!data.ok) return data;
      const found = readProviders(data.value).find((provider) => provider.id === id);
      if (found) return ok(found);
      // A built-in one that the file does not mention is shown as it would be if it were selected.
      if (builtInProvider(id) && !providerTable(data.value, id)) {
        const shown = readProviders({ ...data.value, model_provider: id }).find((provider) => provider.id === id);
        if (shown) return ok({ ...shown, selected: false });
      }
      return failed(makeFault('provider-unknown', { provider: id, words: words().requests.definesNo(id) }));
    },
    async 'provider.add'(input, context) {
      const program = namesProgram(input.fields ?? {}, context);
      if (program) return failed(program);
      let preset: Preset | undefined;
      if (input.preset !== undefined) {
        preset = presets().find((one) => one.id === input.preset || one.providerId === input.preset);
        if (!preset) {
          const why = words().requests.presetsAre(presets().map((one) => one.id));
          return failed(makeFault('value-invalid', { field: 'preset', value: input.preset, words: why }));
        }
      }
      const asked = words().asked.add(input.provider, input.select !== undefined);
      return write(asked, input, context, (data) => planAddProvider(data, { ...input, preset, auth: authOf(input) }));
    },
    async 'provider.set'(input, context) {
      const program = namesProgram(input.fields, context);
      if (program) return failed(program);
      const names = (isNull: boolean) =>
        Object.entries(input.fields).flatMap(([name, value]) => ((value === null) === isNull ? [name] : []));
      const asked = words().asked.change(input.provider, names(false), names(true));
      return write(asked, input, context, (data) => planSetFields(data, input.provider, input.fields));
    },
    async 'provider.remove'(input, context) {
      // Codex is started for the write alone, as for a rename: a plan leaves the home as it is.
      if (!input.confirmed && !input.dryRun) {
        const data = await read();
        const orphaned =
          data.ok && providerTable(data.value, input.provider)
            ? await orphanedThreads(deps.threadsOf, { provider: input.provider })
            : null;
        if (orphaned) return failed(orphaned);
      }
      return write(words().asked.remove(input.provider), input, context, (data) =>
        planRemoveProvider(data, input.provider),
      );
    },
  };
}
