import { expect, test } from 'vitest';
import type { TomlTable } from '../../../electron/config/document/edit.ts';
import { danglingPointers } from '../../../electron/config/repairs/dangling.ts';

const ways = (selected: string, defined: string, profiles: TomlTable[] = []) =>
  danglingPointers({
    text: '',
    encoding: 'utf-8',
    data: { model_provider: selected, model_providers: { [defined]: { name: 'N' } } },
    profiles: profiles.map((data, index) => ({ file: `p${String(index)}.config.toml`, data })),
    env: {},
  })[0]?.ways.map(({ id }) => id);

test.each<[string, string, string, TomlTable[], string[]]>([
  ['what selects it, or the table', 'gatway', 'gateway', [], ['use:gateway', 'rename:gateway', 'remove']],
  [
    'the table first, where a profile asks for the same ID',
    'gateway',
    'gatway',
    [{ model_provider: 'gateway' }],
    ['rename:gatway', 'use:gatway', 'remove'],
  ],
  [
    'the table first, where a preset has the ID',
    'openrouter',
    'opnrouter',
    [],
    ['rename:opnrouter', 'use:opnrouter', 'remove'],
  ],
  ['what differs in case alone', 'Gw', 'gw', [], ['use:gw', 'rename:gw', 'remove']],
  ['no other ID than one that is spelt nearly so', 'gateway', 'other', [], ['use:other', 'remove']],
  ['no ID that none can have', 'my gateway', 'my-gateway', [], ['use:my-gateway', 'remove']],
])('offered to be mended: %s', (_, selected, defined, profiles, expected) => {
  expect(ways(selected, defined, profiles)).toEqual(expected);
});
