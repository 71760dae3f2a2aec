import type { Fault } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { builtInProvider, defaultProvider } from '../providers/built-in-providers.ts';
import type { TomlTable } from '../document/edit.ts';
import { providerProblems } from '../providers/provider-rules.ts';
import { nearestProvider } from './dangling.ts';
import { strayRootKeys } from './stray-root-keys.ts';
import { maskPlain } from '../secrets/secrets.ts';
import { selected } from '../layers/selection.ts';
import { isTable, tableAt } from '../document/table.ts';

/** What stops every command of Codex, in whichever provider's table it stands. */
const stopsEverything: readonly Fault['id'][] = [
  'wire-api-chat',
  'reserved-provider-id',
  'provider-name-missing',
  'auth-conflict',
  'value-invalid',
];

/**
 * What Codex refuses in this configuration, or trips over, when it uses this provider: the causes that stop it first,
 * in the order in which Codex meets them, then what it only warns of (`root-key-in-table`).
 * @param provider the provider's ID; absent, the one that the document selects
 */
export function configProblems(data: TomlTable, provider = selected(data).modelProvider ?? defaultProvider): Fault[] {
  const tables = Object.entries(tableAt(data, 'model_providers'));
  const ofTable = ([id, table]: [string, unknown]): Fault[] =>
    providerProblems(id, isTable(table as TomlTable) ? (table as TomlTable) : {}).filter(
      (problem) => id === provider || stopsEverything.includes(problem.id),
    );
  const stray = strayKeys(data);
  const suggestion = nearestProvider(provider, data) ?? undefined;
  const missing =
    builtInProvider(provider) || tables.some(([id]) => id === provider)
      ? []
      : [makeFault('provider-missing', { provider, suggestion }, `Model provider \`${provider}\` not found`)];
  return [...legacyProfile(data), ...tables.flatMap(ofTable), ...missing, ...stray];
}

function legacyProfile(data: TomlTable): Fault[] {
  const name = data['profile'];
  if (typeof name !== 'string') return [];
  return [makeFault('legacy-profile', { field: 'profile', value: name }, `legacy \`profile = "${name}"\``)];
}

/** One fault for all of them, for one repair moves them all. */
function strayKeys(data: TomlTable): Fault[] {
  const strays = strayRootKeys(data);
  const [first] = strays;
  if (!first) return [];
  const facts = {
    field: strays.map(({ key }) => key).join(' and '),
    path: `[${first.table.join('.')}]`,
    value: strays.map(({ key, value }) => `${key} = ${maskPlain(JSON.stringify(value))}`).join(', '),
  };
  return [makeFault('root-key-in-table', facts, strays.map(({ table, key }) => [...table, key].join('.')).join('\n'))];
}
