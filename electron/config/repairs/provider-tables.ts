import type { TomlTable } from '../edit.ts';
import { planRemoveProvider } from '../provider-edits.ts';
import { renameChanges } from '../rename-provider.ts';
import { builtInProvider } from '../built-in-providers.ts';
import { isTable, stringAt, tableAt } from '../table.ts';
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
  return edits.ok ? [editsWay('remove', `Remove [model_providers.${id}]`, edits.value)] : [];
}

/** `wire_api = "chat"`, which stops Codex in whichever table it stands. */
export const chatTables: Repairer = ({ data }) =>
  tablesOf(data)
    .filter(([, table]) => table['wire_api'] === 'chat')
    .map(([id]) => ({
      id: `wire-api-chat:${id}`,
      fault: 'wire-api-chat',
      title: `Provider ${id} speaks the old protocol`,
      does: `Changes wire_api of ${id} to "responses", the only one that Codex still speaks; or takes the dead table out.`,
      pick: false,
      ways: [
        editsWay('responses', 'Change it to "responses"', [
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
      title: `Provider ${id} has no name`,
      does: `Gives ${id} its own ID as its name; Codex asks for one.`,
      pick: false,
      ways: [editsWay('name', `Name it ${id}`, [{ kind: 'set', path: fieldOf(id, 'name'), value: id }])],
    }));

const besidesAuth = ['env_key', 'experimental_bearer_token', 'requires_openai_auth'] as const;

/** A table that tells Codex of a command for its key and of another way as well. */
export const conflictingAuth: Repairer = ({ data }) =>
  tablesOf(data).flatMap(([id, table]) => {
    const others = besidesAuth.filter((key) => table[key] !== undefined && table[key] !== false);
    if (table['auth'] === undefined || others.length === 0) return [];
    return [
      {
        id: `auth-conflict:${id}`,
        fault: 'auth-conflict' as const,
        title: `Provider ${id} is told twice where its key is`,
        does: `Leaves ${id} one way to its key: the command in auth, or ${others.join(' and ')}.`,
        pick: false,
        ways: [
          editsWay(
            'auth',
            `Keep auth, remove ${others.join(' and ')}`,
            others.map((key) => ({ kind: 'unset', path: fieldOf(id, key) })),
          ),
          editsWay('other', `Keep ${others.join(' and ')}, remove auth`, [
            { kind: 'remove-table', path: fieldOf(id, 'auth') },
          ]),
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
    return [
      {
        id: `requires-openai-auth:${id}`,
        fault: 'auth-conflict' as const,
        title: `Provider ${id} asks for an OpenAI login that it does not need`,
        does: `Takes requires_openai_auth out of ${id}: its key comes from ${own}.`,
        pick: false,
        ways: [
          editsWay('unset', 'Remove requires_openai_auth', [
            { kind: 'unset', path: fieldOf(id, 'requires_openai_auth') },
          ]),
        ],
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
        const to = freeId(data ?? {}, `my_${id.replaceAll('-', '_')}`);
        return {
          id: `reserved-provider-id:${id}`,
          fault: 'reserved-provider-id' as const,
          title: `The ID ${id} belongs to Codex itself`,
          does: `Renames [model_providers.${id}] to ${to}, and with it whatever selects it; or takes the table out.`,
          pick: false,
          ways: [
            { id: 'rename', label: `Rename it to ${to}`, changes: renameChanges(profiles, id, to) },
            // Without the table, the same ID is Codex's own provider: what selects it may stay.
            {
              id: 'remove',
              label: `Remove it and use Codex’s own ${id}`,
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
