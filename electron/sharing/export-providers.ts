import type { ConfigEdit, TomlTable } from '../config/document/edit.ts';
import type { EditEngine } from '../config/engine/engine.types.ts';
import { applyTextEdits } from '../config/document/edit.ts';
import { planPutProvider } from '../config/providers/put-provider.ts';
import { deliveryOf, providerTable } from '../config/providers/providers.ts';
import { selected } from '../config/layers/selection.ts';
import { bareAddress } from '../config/secrets/bare-address.ts';
import { maskPlain } from '../config/secrets/secrets.ts';
import { stringAt } from '../config/document/table.ts';
import { isVariableName, usualVariable } from '../config/providers/variable-name.ts';
import { ok, type Outcome } from '../faults/fault.ts';
import { cleanFields } from './clean-fields.ts';
import { linkScheme } from './from-link.ts';

/** A provider as it may be given away: no key, no program, nothing of this machine. */
export interface Shared {
  id: string;
  table: TomlTable;
  models: string[];
}

export type ExportForm = 'toml' | 'json' | 'link' | 'managed';

/**
 * What of a provider may leave this machine. Where its key comes by a command or stands in the file, the name of a
 * variable takes that place, because whoever receives it has to bring their own key somehow.
 */
export function shareable(data: TomlTable, id: string, models: readonly string[]): Shared | null {
  const own = providerTable(data, id);
  if (!own) return null;
  const delivery = deliveryOf(id, own);
  const needsKey = delivery !== 'none' && delivery !== 'codex-login';
  const variable = stringAt(own, 'env_key');
  // What stands there may be a key itself, put in the wrong place.
  const envKey = variable !== null && isVariableName(variable) ? variable : needsKey ? usualVariable(id) : null;
  const baseUrl = stringAt(own, 'base_url');
  const name = stringAt(own, 'name') ?? id;
  const table: TomlTable = { name: maskPlain(name) === name ? name : id };
  if (baseUrl !== null) table['base_url'] = bareAddress(baseUrl);
  if (envKey !== null) table['env_key'] = envKey;
  const { model, modelProvider } = selected(data);
  const all = modelProvider === id && model !== null ? [model, ...models] : [...models];
  return {
    id,
    table: { ...table, wire_api: 'responses', ...cleanFields(id, own).values },
    models: [...new Set(all)].filter((one) => maskPlain(one) === one),
  };
}

/** The text in a form, and a name for the file. Faults: those of the edit engine, which mean a bug. */
export function exportText(
  shared: readonly Shared[],
  form: ExportForm,
  choice: { provider: string | null; model: string | null },
  engine: EditEngine,
): Outcome<{ text: string; fileName: string }> {
  if (form === 'json') return ok({ text: `${JSON.stringify(inJson(shared), null, 2)}\n`, fileName: 'providers.json' });
  if (form === 'link') return ok({ text: shared.map((one) => `${linkOf(one)}\n`).join(''), fileName: 'providers.txt' });
  const tables = shared.flatMap(({ id, table }) => planPutProvider({}, id, table));
  if (form === 'toml') return inToml('', tables, engine, 'providers.toml');
  const selects = shared.some(({ id }) => id === choice.provider);
  const set = (key: string, value: string): ConfigEdit => ({ kind: 'set', path: [key], value });
  const edits: ConfigEdit[] = [
    ...(selects && choice.model !== null ? [set('model', choice.model)] : []),
    ...(selects && choice.provider !== null ? [set('model_provider', choice.provider)] : []),
    ...tables,
  ];
  return inToml(managedHead, edits, engine, 'managed_config.toml');
}

/** Where Codex 0.169.0 looks for it; what it says wins over each person's config.toml. */
const managedHead = `# Managed configuration for Codex: what it sets wins over each person's own config.toml.
# Put it on each machine as /etc/codex/managed_config.toml (Linux and macOS).
# On Windows: managed_config.toml in the Codex home of each person.
# It holds no key: each machine brings its own in the variable that env_key names.

`;

function inToml(head: string, edits: ConfigEdit[], engine: EditEngine, fileName: string) {
  const planned = engine.plan(head, edits);
  return planned.ok ? ok({ text: applyTextEdits(head, planned.value), fileName }) : planned;
}

const inJson = (shared: readonly Shared[]) => ({
  providers: shared.map(({ id, table, models }) => ({ id, ...table, models })),
});

function linkOf({ id, table, models }: Shared): string {
  const params = new URLSearchParams({ id });
  for (const key of ['name', 'base_url', 'env_key']) {
    const value = stringAt(table, key);
    if (value !== null) params.set(key, value);
  }
  for (const model of models) params.append('model', model);
  return `${linkScheme}://provider?${params.toString()}`;
}
