import type { TomlTable } from '../document/edit.ts';
import { planRemoveProvider } from '../providers/provider-edits.ts';
import { renameChanges } from '../providers/rename-provider.ts';
import { builtInProvider } from '../providers/built-in-providers.ts';
import { isTable, stringAt, tableAt } from '../document/table.ts';
import { words } from '../../words/words.ts';
import { configFile, editsWay, type Repairer, type Way } from './repair.types.ts';

/** The tables under model_providers, in the file's order. */
export const tablesOf = (data: TomlTable | null): [string, TomlTable][] =>
  data === null
    ? []
    : Object.entries(tableAt(data, 'model_providers')).flatMap(([id, table]) => (isTable(table) ? [[id, table]] : []));

const fieldOf = (id: string, field: string) => ['model_providers', id, field];

/** The way that takes a provider's table out, and what selects it with it. */
export function removeTableWay(data: TomlTable, id: string): Way[] {
  const edits = planRemoveProvider(data, id);
  return edits.ok ? [editsWay('remove', words().repairs.removeTable(id), edits.value)] : [];
}

/** `wire_api = "chat"`, which stops Codex in whichever table it stands. */
export const chatTables: Repairer = ({ data }) =>
  tablesOf(data)
    .filter(([, table]) => table['wire_api'] === 'chat')
    .map(([id]) => ({
      id: `wire-api-chat:${id}`,
      fault: 'wire-api-chat',
      title: words().repairs.chat.title(id),
      does: words().repairs.chat.does(id),
      pick: false,
      ways: [
        editsWay('responses', words().repairs.chat.change, [
          { kind: 'set', path: fieldOf(id, 'wire_api'), value: 'responses' },
        ]),
        ...(data === null ? [] : removeTableWay(data, id)),
      ],
    }));

/** A table without a name, which stops Codex too. */
export const namelessTables: Repairer = ({ data }) =>
  tablesOf(data)
    .filter(([id, table]) => builtInProvider(id) === null && (stringAt(table, 'name') ?? '').trim() === '')
    .map(([id]) => ({
      id: `provider-name-missing:${id}`,
      fault: 'provider-name-missing',
      title: words().repairs.nameless.title(id),
      does: words().repairs.nameless.does(id),
      pick: false,
      ways: [
        editsWay('name', words().repairs.nameless.name(id), [{ kind: 'set', path: fieldOf(id, 'name'), value: id }]),
      ],
    }));

const besidesAuth = ['env_key', 'experimental_bearer_token', 'requires_openai_auth'] as const;

/** A table that tells Codex of a command for its key and of another way as well. */
export const conflictingAuth: Repairer = ({ data }) =>
  tablesOf(data).flatMap(([id, table]) => {
    const others = besidesAuth.filter((key) => table[key] !== undefined && table[key] !== false);
    if (table['auth'] === undefined || others.length === 0) return [];
    const says = words().repairs.auth;
    return [
      {
        id: `auth-conflict:${id}`,
        fault: 'auth-conflict' as const,
        title: says.title(id),
        does: says.does(id, others),
        pick: false,
        ways: [
          editsWay(
            'auth',
            says.keepAuth(others),
            others.map((key) => ({ kind: 'unset', path: fieldOf(id, key) })),
          ),
          editsWay('other', says.keepOther(others), [{ kind: 'remove-table', path: fieldOf(id, 'auth') }]),
        ],
      },
    ];
  });

/**
 * `requires_openai_auth` beside a key of the provider's own: Codex then asks for a ChatGPT login before it lets anybody
 * use the provider.
 */
export const leftoverLogin: Repairer = ({ data }) =>
  tablesOf(data).flatMap(([id, table]) => {
    const own = (['env_key', 'experimental_bearer_token'] as const).find((key) => table[key] !== undefined);
    if (table['requires_openai_auth'] !== true || own === undefined || table['auth'] !== undefined) return [];
    const says = words().repairs.login;
    return [
      {
        id: `requires-openai-auth:${id}`,
        fault: 'auth-conflict' as const,
        title: says.title(id),
        does: says.does(id, own),
        pick: false,
        ways: [editsWay('unset', says.remove, [{ kind: 'unset', path: fieldOf(id, 'requires_openai_auth') }])],
      },
    ];
  });

/** A table by an ID that Codex keeps for itself. What points at it, in profile files too, follows the new ID. */
export const reservedTables =
  (isReserved: (id: string) => boolean): Repairer =>
  ({ data, profiles }) =>
    tablesOf(data)
      .filter(([id]) => isReserved(id))
      .map(([id]) => {
        const says = words().repairs.reserved;
        const to = freeId(data ?? {}, `my_${id.replaceAll('-', '_')}`);
        return {
          id: `reserved-provider-id:${id}`,
          fault: 'reserved-provider-id' as const,
          title: says.title(id),
          does: says.does(id, to),
          pick: false,
          ways: [
            { id: 'rename', label: says.rename(to), changes: renameChanges(profiles, id, to) },
            // Without the table, the same ID is Codex's own provider: what selects it may stay.
            {
              id: 'remove',
              label: says.remove(id),
              changes: [
                {
                  file: configFile,
                  kind: 'edits',
                  edits: [{ kind: 'remove-table', path: ['model_providers', id] }],
                },
              ],
            },
          ],
        };
      });

/** The ID, or the first of ID_2, ID_3, … that no table has. */
export function freeId(data: TomlTable, wanted: string): string {
  const taken = tableAt(data, 'model_providers');
  for (let count = 1; ; count++) {
    const id = count === 1 ? wanted : `${wanted}_${String(count)}`;
    if (!Object.hasOwn(taken, id) && builtInProvider(id) === null) return id;
  }
}
