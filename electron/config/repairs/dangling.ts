import { builtInProvider } from '../built-in-providers.ts';
import type { TomlTable } from '../edit.ts';
import { maskPlain } from '../secrets.ts';
import { stringAt, tableAt } from '../table.ts';
import { configFile, editsWay, type PlannedRepair, type Repairer } from './repair.types.ts';

/** A model_provider that names nothing, in config.toml or in a profile file. Which one was meant, only the person knows. */
export const danglingPointers: Repairer = ({ data, profiles }) => {
  if (data === null) return [];
  const known = Object.keys(tableAt(data, 'model_providers'));
  return [{ file: configFile, data }, ...profiles].flatMap((place) => danglingIn(place, known));
};

function danglingIn({ file, data }: { file: string; data: TomlTable }, known: readonly string[]): PlannedRepair[] {
  const pointer = stringAt(data, 'model_provider');
  const here = [...known, ...Object.keys(tableAt(data, 'model_providers'))];
  if (pointer === null || here.includes(pointer) || builtInProvider(pointer)) return [];
  const shown = maskPlain(pointer);
  return [
    {
      id: `provider-missing:${file}`,
      fault: 'provider-missing',
      title: `There is no provider called ${shown}`,
      does: `Points model_provider in ${file} at a provider that there is, or takes it out.`,
      pick: true,
      ways: [
        ...[...new Set(here)].map((id) =>
          editsWay(`use:${id}`, `Select ${id}`, [{ kind: 'set', path: ['model_provider'], value: id }], file),
        ),
        editsWay('remove', 'Remove model_provider', [{ kind: 'unset', path: ['model_provider'] }], file),
      ],
    },
  ];
}
