import { failed, ok } from '../../faults/fault.ts';
import type { Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { words } from '../../words/words.ts';
import { builtInProvider, isProviderId, isReserved } from './built-in-providers.ts';
import type { ConfigEdit, TomlTable, TomlValue } from '../document/edit.ts';
import type { Preset } from './presets.ts';
import { placeholder } from './presets.ts';
import { asTyped } from './field-types.ts';
import { providerProblems, wrongTypes } from './provider-rules.ts';
import { providerTable } from './providers.ts';
import { hasMask, holdsKey, maskPlain } from '../secrets/secrets.ts';
import { selected } from '../layers/selection.ts';
import { meaningAfter, splitDotted, stringAt } from '../document/table.ts';
import { usualVariable } from './variable-name.ts';

/** A program and its arguments that print a key: what `auth` takes. */
export interface KeyCommand {
  command: string;
  args: string[];
}

export type Auth = { kind: 'env'; variable: string } | { kind: 'command'; command: KeyCommand } | { kind: 'none' };

export interface NewProvider {
  provider: string;
  preset?: Preset | undefined;
  name?: string | undefined;
  baseUrl?: string | undefined;
  /** Absent: the preset's variable, else none. */
  auth?: Auth | undefined;
  /** Further keys of the table, dotted names allowed. */
  fields?: Readonly<Record<string, TomlValue>> | undefined;
  /** Select it in the same write; without a model the preset's, else the model stays. */
  select?: { model?: string | undefined } | undefined;
}

const tableOf = (provider: string, ...below: string[]) => ['model_providers', provider, ...below];

/**
 * Adds a provider, its keys in the order of Codex's documentation. A built-in one has no table: it is selected where
 * that was asked, and else there is nothing to do.
 * Faults: value-invalid, provider-exists, and whatever Codex would find wrong with the table.
 */
export function planAddProvider(data: TomlTable, asked: NewProvider): Outcome<ConfigEdit[]> {
  const { provider, preset } = asked;
  const selecting = asked.select ? selectEdits(provider, asked.select.model ?? preset?.model ?? null) : [];
  if (preset?.builtIn) {
    if (provider === preset.providerId) return ok(selecting);
    const why = words().files.builtInUnder(preset.name, preset.providerId);
    return invalid('provider', provider, why, preset.providerId);
  }
  if (!builtInProvider(provider) && !isProviderId(provider)) {
    return invalid('provider', provider, words().files.idRule);
  }
  if (providerTable(data, provider)) {
    return failed(makeFault('provider-exists', { provider, words: words().files.alreadyInFile(provider) }));
  }
  const baseUrl = asked.baseUrl ?? preset?.baseUrl ?? '';
  if (baseUrl.includes(placeholder)) {
    return invalid('base_url', baseUrl, words().files.ownResource(placeholder));
  }
  const auth =
    asked.auth ?? (preset?.envKey ? { kind: 'env' as const, variable: preset.envKey } : { kind: 'none' as const });
  const values: TomlTable = {
    name: asked.name ?? (preset?.name || provider),
    ...(baseUrl === '' ? {} : { base_url: baseUrl }),
    ...(auth.kind === 'env' ? { env_key: auth.variable } : {}),
    wire_api: 'responses',
    ...preset?.fields,
  };
  const extra = fieldEdits(provider, asked.fields ?? {});
  if (!extra.ok) return extra;
  const edits: ConfigEdit[] = [
    ...selecting,
    { kind: 'add-table', path: tableOf(provider), values },
    ...(auth.kind === 'command'
      ? [{ kind: 'add-table' as const, path: tableOf(provider, 'auth'), values: commandTable(auth.command) }]
      : []),
    ...extra.value,
  ];
  return withoutNewProblems(data, provider, edits);
}

/**
 * Sets keys of a provider's table, and removes those whose value is null. Dotted names allowed.
 * Faults: provider-unknown, value-invalid, and what Codex would find wrong with the result that was not wrong before.
 */
export function planSetFields(
  data: TomlTable,
  provider: string,
  fields: Readonly<Record<string, TomlValue | null>>,
): Outcome<ConfigEdit[]> {
  if (!providerTable(data, provider) && !(builtInProvider(provider) && !isReserved(provider)))
    return unknownProvider(data, provider);
  const edits = fieldEdits(provider, fields);
  return edits.ok ? withoutNewProblems(data, provider, edits.value) : edits;
}

/**
 * Removes a provider's table. Where it was selected, `model_provider` goes with it, because Codex stops at one that names
 * nothing; then OpenAI is what is left, so `model` goes too unless OpenAI itself could serve it: a bare `gpt-…` name.
 * Faults: provider-unknown.
 */
export function planRemoveProvider(data: TomlTable, provider: string): Outcome<ConfigEdit[]> {
  if (!providerTable(data, provider)) return unknownProvider(data, provider);
  const { model, modelProvider } = selected(data);
  const pointer = modelProvider === provider;
  const openAiServes = model !== null && /^(gpt-|o\d|codex-)[^/]*$/.test(model);
  return ok([
    ...(pointer ? [{ kind: 'unset' as const, path: ['model_provider'] }] : []),
    ...(pointer && model !== null && !openAiServes ? [{ kind: 'unset' as const, path: ['model'] }] : []),
    { kind: 'remove-table', path: tableOf(provider) },
  ]);
}

/** Selects a provider, a model or both at the root. Faults: provider-unknown, value-invalid. */
export function planUse(
  data: TomlTable,
  asked: { provider?: string | undefined; model?: string | undefined },
): Outcome<ConfigEdit[]> {
  const { provider, model } = asked;
  if (provider !== undefined && !providerTable(data, provider) && !builtInProvider(provider))
    return unknownProvider(data, provider);
  if (model !== undefined && (model.trim() !== model || model === '')) {
    return invalid('model', model, words().files.noSpaces);
  }
  return ok([
    ...(model === undefined ? [] : [{ kind: 'set' as const, path: ['model'], value: model }]),
    ...(provider === undefined ? [] : [{ kind: 'set' as const, path: ['model_provider'], value: provider }]),
  ]);
}

/**
 * Says how the key reaches Codex, each way undoing the other in one write. `command` also removes what Codex does not
 * take beside it, a token written in the file among it: the caller has that key in the keychain before it asks.
 * `variable` absent: the one in the file, else the preset's, else one made of the ID.
 * Faults: provider-unknown, value-invalid, env-key-holds-key.
 */
export function planDeliver(
  data: TomlTable,
  provider: string,
  by: { by: 'command'; command: KeyCommand } | { by: 'env'; variable?: string | undefined },
): Outcome<ConfigEdit[]> {
  const table = providerTable(data, provider);
  if (!table) return unknownProvider(data, provider);
  const unset = (...keys: string[]): ConfigEdit[] =>
    keys.filter((key) => Object.hasOwn(table, key)).map((key) => ({ kind: 'unset', path: tableOf(provider, key) }));
  if (by.by === 'command') {
    const values = commandTable(by.command);
    const path = tableOf(provider, 'auth');
    return withoutNewProblems(data, provider, [
      ...unset('env_key', 'env_key_instructions', 'experimental_bearer_token', 'requires_openai_auth'),
      'auth' in table ? { kind: 'set', path, value: values } : { kind: 'add-table', path, values },
    ]);
  }
  const variable = by.variable ?? stringAt(table, 'env_key') ?? usualVariable(provider);
  return withoutNewProblems(data, provider, [
    ...('auth' in table ? [{ kind: 'remove-table' as const, path: tableOf(provider, 'auth') }] : []),
    { kind: 'set', path: tableOf(provider, 'env_key'), value: variable },
  ]);
}

const commandTable = ({ command, args }: KeyCommand): TomlTable => ({ command, args: [...args] });

const selectEdits = (provider: string, model: string | null): ConfigEdit[] => [
  ...(model === null ? [] : [{ kind: 'set' as const, path: ['model'], value: model }]),
  { kind: 'set', path: ['model_provider'], value: provider },
];

const textsIn = (value: TomlValue | null): string[] =>
  (typeof value === 'string' ? [value] : Object.values(value ?? {})).filter((one) => typeof one === 'string');

function fieldEdits(provider: string, fields: Readonly<Record<string, TomlValue | null>>): Outcome<ConfigEdit[]> {
  const edits: ConfigEdit[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const parts = splitDotted(name);
    if (!parts) return invalid(name, name, words().files.fieldName);
    const path = tableOf(provider, ...parts);
    if (value !== null && holdsKey(path, value)) {
      const why = words().files.wouldHoldKey(name);
      return failed(makeFault('unsupported-here', { provider, field: name, words: why }));
    }
    if (/^(?:http_headers|query_params)$/.test(parts[0] ?? '') && textsIn(value).some(hasMask))
      return invalid(name, name, words().files.partNotShown);
    edits.push(value === null ? { kind: 'unset', path } : { kind: 'set', path, value: asTyped(parts, value) });
  }
  return ok(edits);
}

/** The edits, unless they bring something into the table that Codex would refuse. What was wrong before may stay so. */
function withoutNewProblems(data: TomlTable, provider: string, edits: ConfigEdit[]): Outcome<ConfigEdit[]> {
  const named = (fault: { id: string; evidence: string }) => `${fault.id} ${fault.evidence}`;
  const before = providerTable(data, provider);
  const problems = (table: TomlTable) => [...providerProblems(provider, table), ...wrongTypes(provider, table)];
  const known = new Set(before ? problems(before).map(named) : []);
  const after = providerTable(meaningAfter(data, edits), provider) ?? {};
  const added = problems(after).find((fault) => !known.has(named(fault)));
  if (!added) return ok(edits);
  // What would mend the table of a provider mends none that is not there; and the file has nothing of it to be opened at.
  return failed({ ...added, fixes: before ? added.fixes.filter(({ id }) => id !== 'open-file') : [] });
}

/** The fault of an ID that no table of the file has. */
export function unknownProvider(data: TomlTable, provider: string): Outcome<never> {
  if (isReserved(provider)) {
    return failed(makeFault('reserved-provider-id', { provider, words: words().files.builtIn(provider) }));
  }
  const known = Object.keys(meaningAfter(data, [])['model_providers'] ?? {});
  const facts = { provider, words: words().files.defines(known), suggestion: known[0] };
  return failed(makeFault('provider-unknown', facts));
}

function invalid(field: string, value: string, why: string, suggestion?: string): Outcome<never> {
  return failed(makeFault('value-invalid', { field, value: maskPlain(value), words: why, suggestion }));
}
