import type { Delivery } from './providers.ts';
import type { KeyCommand } from './provider-edits.ts';
import type { TomlTable } from '../document/edit.ts';
import { bareAddress } from '../secrets/bare-address.ts';
import { isSecret, pathOfItem } from '../secrets/secret-rules.ts';
import { maskPlain } from '../secrets/secrets.ts';
import { isTable } from '../document/table.ts';

/**
 * A provider's table for another home. A key in it stays where it is; a command that is ours asks for the key at that
 * home, and no command goes to another system, where it would lead nowhere (`command` null).
 */
export function tableForHome(id: string, table: TomlTable, delivery: Delivery, command: KeyCommand | null): TomlTable {
  const { auth, ...rest } = withoutSecrets(table, ['model_providers', id]);
  const lost = isTable(auth) && isTable(table['auth']) && Object.keys(auth).length < Object.keys(table['auth']).length;
  if (command === null || auth === undefined || (lost && delivery !== 'command')) return rest;
  return { ...rest, auth: delivery === 'command' ? { ...command } : auth };
}

const isKey = (path: readonly string[], value: string): boolean => isSecret(path, value) || maskPlain(value) !== value;

const isKeyItem = (path: readonly string[], before: unknown, item: unknown): boolean =>
  typeof item === 'string' && isKey(pathOfItem(path, before), item);

function withoutSecrets(table: TomlTable, path: readonly string[]): TomlTable {
  const kept = Object.entries(table).flatMap(([key, value]): [string, TomlTable[string]][] => {
    if (key === 'base_url' && typeof value === 'string') return [[key, bareAddress(value)]];
    if (typeof value === 'string' && isKey([...path, key], value)) return [];
    // One of a list is enough: without it the others say something else.
    if (Array.isArray(value) && value.some((one, at) => isKeyItem([...path, key], value[at - 1], one))) return [];
    if (!isTable(value)) return [[key, value]];
    const inner = withoutSecrets(value, [...path, key]);
    return Object.keys(inner).length === 0 && Object.keys(value).length > 0 ? [] : [[key, inner]];
  });
  return Object.fromEntries(kept);
}
