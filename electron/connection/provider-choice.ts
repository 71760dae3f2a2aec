import type { TomlTable, TomlValue } from '../config/edit.ts';

/** Providers that Codex knows without a table, with the address of those that have a fixed one on this machine. */
export const builtInProviders: Readonly<Record<string, { name: string; baseUrl: string | null }>> = {
  openai: { name: 'OpenAI', baseUrl: null },
  ollama: { name: 'Ollama', baseUrl: 'http://localhost:11434/v1' },
  lmstudio: { name: 'LM Studio', baseUrl: 'http://localhost:1234/v1' },
  'amazon-bedrock': { name: 'Amazon Bedrock', baseUrl: null },
};

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

export const isTable = (value: TomlValue | undefined): value is TomlTable =>
  typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
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
  const selected = stringOf(data.model_provider) ?? 'openai';
  const id = asked.provider ?? selected;
  const tables = isTable(data.model_providers) ? data.model_providers : {};
  const entry = Object.hasOwn(tables, id) ? tables[id] : undefined;
  const table = isTable(entry) ? entry : {};
  const known = Object.hasOwn(builtInProviders, id) ? builtInProviders[id] : undefined;
  if (!known && !isTable(entry)) return null;
  const moved = id === 'openai' ? stringOf(data.openai_base_url) : null;
  const model = asked.model ?? stringOf(data.model);
  return {
    id,
    name: stringOf(table.name) || known?.name || id,
    builtIn: known !== undefined,
    table,
    baseUrl: stringOf(table.base_url) ?? moved ?? known?.baseUrl ?? null,
    model,
    providerAsked: id !== selected,
    modelAsked: asked.model !== undefined && asked.model !== stringOf(data.model),
  };
}
