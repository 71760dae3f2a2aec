import { orphanedThreads, type ThreadsOf } from '../../codex/orphaned-threads.ts';
import { listPresets } from '../../config/presets.ts';
import type { Preset } from '../../config/presets.ts';
import { planAddProvider, planRemoveProvider, planSetFields } from '../../config/provider-edits.ts';
import type { Auth, KeyCommand } from '../../config/provider-edits.ts';
import { providerTable, readProviders } from '../../config/providers.ts';
import { builtInProvider } from '../../config/built-in-providers.ts';
import type { ConfigEdit, TomlTable } from '../../config/edit.ts';
import type { ConfigStore, Home, WriteResult } from '../../config/store.types.ts';
import { splitDotted } from '../../config/table.ts';
import { failed, ok } from '../../faults/fault.ts';
import type { Fault, Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { CallContext, Handlers } from '../handlers.types.ts';
import type { Input } from '../contract.ts';

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
  const words = 'How Codex gets the key is set under “How Codex gets the key”, or at a terminal.';
  return makeFault('value-invalid', { field: named[0], words });
}

/** Providers, and what is selected. Each write is planned on the file as it is, and kept in the history without its values. */
export function providerHandlers(deps: ProviderDeps): Pick<Handlers, Names> {
  const { store, keyCommand } = deps;
  const presets = () => listPresets(deps.practiceUrl?.() ?? null);

  async function read(): Promise<Outcome<TomlTable>> {
    const file = await store.read();
    return file.ok ? file.value.data : file;
  }

  async function write(
    asked: string,
    { dryRun, expectedHash }: WriteOptions,
    { door }: CallContext,
    plan: (data: TomlTable) => Outcome<ConfigEdit[]>,
  ): Promise<Outcome<WriteResult>> {
    const data = await read();
    if (!data.ok) return data;
    const edits = plan(data.value);
    if (!edits.ok) return edits;
    return store.write({ file: 'config.toml', edits: edits.value, asked, door, dryRun, expectedHash });
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
      return failed(makeFault('provider-unknown', { provider: id, words: `The file defines no provider ${id}.` }));
    },
    async 'provider.add'(input, context) {
      const program = namesProgram(input.fields ?? {}, context);
      if (program) return failed(program);
      let preset: Preset | undefined;
      if (input.preset !== undefined) {
        preset = presets().find((one) => one.id === input.preset || one.providerId === input.preset);
        if (!preset) {
          const words = `The presets are ${presets()
            .map((one) => one.id)
            .join(', ')}.`;
          return failed(makeFault('value-invalid', { field: 'preset', value: input.preset, words }));
        }
      }
      const asked = `add provider ${input.provider}${input.select ? ' and select it' : ''}`;
      return write(asked, input, context, (data) => planAddProvider(data, { ...input, preset, auth: authOf(input) }));
    },
    async 'provider.set'(input, context) {
      const program = namesProgram(input.fields, context);
      if (program) return failed(program);
      const names = (isNull: boolean) =>
        Object.entries(input.fields).flatMap(([name, value]) => ((value === null) === isNull ? [name] : []));
      const words = [
        ...(names(false).length > 0 ? [`set ${names(false).join(', ')}`] : []),
        ...(names(true).length > 0 ? [`remove ${names(true).join(', ')}`] : []),
      ];
      const asked = `${words.join(' and ')} of provider ${input.provider}`;
      return write(asked, input, context, (data) => planSetFields(data, input.provider, input.fields));
    },
    async 'provider.remove'(input, context) {
      // A plan is refused as the write would be: the question is asked where the plan is shown.
      if (!input.confirmed) {
        const data = await read();
        const orphaned =
          data.ok && providerTable(data.value, input.provider)
            ? await orphanedThreads(deps.threadsOf, { provider: input.provider })
            : null;
        if (orphaned) return failed(orphaned);
      }
      return write(`remove provider ${input.provider}`, input, context, (data) =>
        planRemoveProvider(data, input.provider),
      );
    },
  };
}
