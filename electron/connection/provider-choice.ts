import { builtInProvider, defaultProvider } from '../config/providers/built-in-providers.ts';
import type { TomlTable, TomlValue } from '../config/document/edit.ts';
import { isTable } from '../config/document/table.ts';

/** What Codex will use: the selected provider with its table, and the model. */
export interface Choice {
  id: string;
  name: string;
  builtIn: boolean;
  table: TomlTable;
  baseUrl: string | null;
  model: string | null;
  /** Whether the caller asked for another provider or model than the file selects. */
  providerAsked: boolean;
  modelAsked: boolean;
}

export const stringOf = (value: TomlValue | undefined): string | null => (typeof value === 'string' ? value : null);

/** The string entries of a table such as `http_headers`; anything else in it is left out. */
export function stringsOf(value: TomlValue | undefined): Record<string, string> {
  if (!isTable(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/**
 * The provider and model that Codex will use with this configuration, or those asked for.
 * Null where the provider's ID names nothing (`provider-missing`).
 */
export function chooseProvider(
  data: TomlTable,
  asked: { provider?: string | undefined; model?: string | undefined },
): Choice | null {
  const selected = stringOf(data.model_provider) ?? defaultProvider;
  const id = asked.provider ?? selected;
  const tables = isTable(data.model_providers) ? data.model_providers : {};
  const entry = Object.hasOwn(tables, id) ? tables[id] : undefined;
  const table = isTable(entry) ? entry : {};
  const known = builtInProvider(id);
  if (!known && !isTable(entry)) return null;
  const moved = id === defaultProvider ? stringOf(data.openai_base_url) : null;
  // With a login, Codex asks OpenAI at an address that depends on the kind of account.
  const usual = known && !known.needsLogin ? known.baseUrl : null;
  const model = asked.model ?? stringOf(data.model);
  return {
    id,
    name: stringOf(table.name) || known?.name || id,
    builtIn: known !== null,
    table,
    baseUrl: stringOf(table.base_url) ?? moved ?? usual,
    model,
    providerAsked: id !== selected,
    modelAsked: asked.model !== undefined && asked.model !== stringOf(data.model),
  };
}
