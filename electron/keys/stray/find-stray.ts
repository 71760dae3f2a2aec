import type { TomlTable } from '../../config/document/edit.ts';
import { isTable, stringAt, tableAt } from '../../config/document/table.ts';
import { isKeyForName } from '../../config/secrets/secret-rules.ts';
import { isVariableName, usualVariable } from '../../config/providers/variable-name.ts';
import { findAssignments } from './assignments.ts';

/** A key that lies in a file. `key` never leaves the main process. */
export interface Stray {
  /** `token_station:.bashrc:12`: names it for the person too. */
  id: string;
  provider: string;
  providerName: string;
  path: string;
  /** 1-based; null in config.toml. */
  line: number | null;
  where: string;
  key: string;
  /** The key’s path in config.toml, or the variable that a line sets. */
  holder: { kind: 'config'; path: string[] } | { kind: 'line'; variable: string };
}

/** A file of lines as it was read, one character a byte or decoded: keys are ASCII. */
export interface LineFile {
  path: string;
  /** As the ID names it: `.bashrc`, `.env`. */
  name: string;
  text: string;
}

interface Table {
  id: string;
  name: string;
  table: TomlTable;
}

const tablesOf = (data: TomlTable): Table[] =>
  Object.entries(tableAt(data, 'model_providers')).flatMap(([id, table]) =>
    isTable(table) ? [{ id, name: stringAt(table, 'name') || id, table }] : [],
  );

/** The variables in which a provider’s key may lie: the one that it names, and the one that it would usually have. */
export function variablesOf({ id, table }: Pick<Table, 'id' | 'table'>): string[] {
  const named = stringAt(table, 'env_key');
  return [...new Set([...(named !== null && isVariableName(named) ? [named] : []), usualVariable(id)])];
}

/** Keys in config.toml itself, in the order in which Codex would use them. */
function inConfig({ id, name, table }: Table, path: string): Stray[] {
  const stray = (field: string[], key: string, where = field.join('.')): Stray => ({
    id: `${id}:${where}`,
    provider: id,
    providerName: name,
    path,
    line: null,
    where,
    key,
    holder: { kind: 'config', path: ['model_providers', id, ...field] },
  });
  const found: Stray[] = [];
  const named = stringAt(table, 'env_key');
  if (named !== null && isKeyForName(named)) found.push(stray(['env_key'], named));
  const bearer = stringAt(table, 'experimental_bearer_token');
  if (bearer?.trim()) found.push(stray(['experimental_bearer_token'], bearer));
  for (const [header, value] of Object.entries(tableAt(table, 'http_headers'))) {
    // Only this header is what Codex sends of itself for a key, so only its key can be delivered another way.
    const key =
      typeof value === 'string' && /^authorization$/i.test(header) ? /^Bearer\s+(\S+)\s*$/i.exec(value) : null;
    if (key?.[1]) found.push(stray(['http_headers', header], key[1]));
  }
  return found;
}

/** Every key of a provider that lies in a file. Pure; the values stay with the caller. */
export function findStrays(data: TomlTable, configPath: string, files: readonly LineFile[]): Stray[] {
  return tablesOf(data).flatMap((provider) => {
    const variables = variablesOf(provider);
    const lines = files.flatMap(({ path, name, text }) =>
      findAssignments(text)
        .filter(({ variable }) => variables.includes(variable))
        .map(({ variable, value, line, words }): Stray => ({
          id: `${provider.id}:${name}:${String(line)}`,
          provider: provider.id,
          providerName: provider.name,
          path,
          line,
          where: words,
          key: value,
          holder: { kind: 'line', variable },
        })),
    );
    return [...inConfig(provider, configPath), ...lines];
  });
}
