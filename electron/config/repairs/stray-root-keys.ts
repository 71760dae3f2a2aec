import type { ConfigEdit, TomlTable, TomlValue } from '../document/edit.ts';
import { isTable, tableAt } from '../document/table.ts';
import { words } from '../../words/words.ts';
import { moveWithComments } from './move-with-comment.ts';
import { configFile, type Repairer } from './repair.types.ts';

/** Root keys that people write at the file's end, below whatever table came last; with strings as values. */
const rootKeys = [
  'model',
  'model_provider',
  'model_reasoning_effort',
  'model_reasoning_summary',
  'model_verbosity',
  'approval_policy',
  'sandbox_mode',
  'openai_base_url',
  'model_catalog_json',
  'personality',
];

/** Tables that know none of these keys. `*` stands for each table below. */
const tables = [
  ['model_providers', '*'],
  ['model_providers', '*', 'auth'],
  ['mcp_servers', '*'],
  ['projects', '*'],
  ['tui'],
  ['history'],
  ['sandbox_workspace_write'],
];

export interface StrayKey {
  table: string[];
  key: string;
  value: TomlValue;
}

/** Root keys that stand below a table, where Codex does not see them, and that the root does not set. */
export function strayRootKeys(data: TomlTable): StrayKey[] {
  const seen = new Set<string>();
  return tables
    .flatMap((pattern) => tablesAt(data, pattern))
    .flatMap(({ path, table }) =>
      rootKeys
        .filter((key) => typeof table[key] === 'string' && data[key] === undefined)
        .map((key) => ({ table: path, key, value: table[key] ?? '' })),
    )
    .filter(({ key }) => !seen.has(key) && seen.add(key));
}

function tablesAt(data: TomlTable, [first, ...rest]: readonly string[]): { path: string[]; table: TomlTable }[] {
  if (first === undefined) return [{ path: [], table: data }];
  const names = first === '*' ? Object.keys(data) : [first];
  return names
    .filter((name) => isTable(data[name]))
    .flatMap((name) =>
      tablesAt(tableAt(data, name), rest).map(({ path, table }) => ({ path: [name, ...path], table })),
    );
}

/** Moves them up, with the comments behind them, all in one write. */
export const movedRootKeys: Repairer = ({ data }) => {
  const strays = data === null ? [] : strayRootKeys(data);
  if (strays.length === 0) return [];
  const says = words().repairs.strays;
  const names = strays.map(({ key }) => key);
  const moves = strays.map(({ table, key }) => ({ from: [...table, key], to: [key] }));
  const edits = strays.flatMap(({ table, key, value }): ConfigEdit[] => [
    { kind: 'unset', path: [...table, key] },
    { kind: 'set', path: [key], value },
  ]);
  return [
    {
      id: 'root-key-in-table',
      fault: 'root-key-in-table',
      title: says.title(names),
      does: says.does(names),
      pick: false,
      ways: [
        {
          id: 'move',
          label: says.move,
          changes: [{ file: configFile, kind: 'text', rewrite: ({ text }) => moveWithComments(text, moves, edits) }],
        },
      ],
    },
  ];
};
