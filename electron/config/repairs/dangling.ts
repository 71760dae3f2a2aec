import { nearest } from '../../nearest.ts';
import { words } from '../../words/words.ts';
import { builtInProvider } from '../providers/built-in-providers.ts';
import type { TomlTable } from '../document/edit.ts';
import { presetOf } from '../providers/presets.ts';
import { planRenameProvider } from '../providers/rename-provider.ts';
import { maskPlain } from '../secrets/secrets.ts';
import { stringAt, tableAt } from '../document/table.ts';
import { configFile, editsWay, type PlannedRepair, type ProfileFile, type Repairer, type Way } from './repair.types.ts';

/** A model_provider that names nothing, in config.toml or in a profile file. Which one was meant, only the person knows. */
export const danglingPointers: Repairer = ({ data, profiles }) => {
  if (data === null) return [];
  const places = [{ file: configFile, data }, ...profiles];
  return places.flatMap((place) => danglingIn(place, data, profiles));
};

function danglingIn(
  { file, data: here }: ProfileFile,
  data: TomlTable,
  profiles: readonly ProfileFile[],
): PlannedRepair[] {
  const pointer = stringAt(here, 'model_provider');
  const known = [...new Set([data, here].flatMap((place) => Object.keys(tableAt(place, 'model_providers'))))];
  if (pointer === null || known.includes(pointer) || builtInProvider(pointer)) return [];
  const says = words().repairs.dangling;
  const select = known.map((id) =>
    editsWay(`use:${id}`, says.select(id), [{ kind: 'set', path: ['model_provider'], value: id }], file),
  );
  const rename = misspeltId(pointer, data, profiles);
  return [
    {
      id: `provider-missing:${file}`,
      fault: 'provider-missing',
      title: says.title(maskPlain(pointer)),
      does: says.does(file),
      pick: true,
      ways: [
        ...(isOftenSaid(pointer, data, profiles) ? [...rename, ...select] : [...select, ...rename]),
        editsWay('remove', says.remove, [{ kind: 'unset', path: ['model_provider'] }], file),
      ],
    },
  ];
}

/** The table whose ID is spelt nearly so gets the ID that is asked for: the slip may be in either of the two. */
function misspeltId(pointer: string, data: TomlTable, profiles: readonly ProfileFile[]): Way[] {
  const like = nearestProvider(pointer, data);
  const changes = like === null ? null : planRenameProvider(data, profiles, like, pointer);
  if (like === null || !changes?.ok) return [];
  return [{ id: `rename:${like}`, label: words().repairs.dangling.rename(like, pointer), changes: changes.value }];
}

/** Codex tells `Gw` from `gw` and `my-gw` from `my_gw`; a person hardly does. */
const spelt = (id: string): string => id.toLowerCase().replaceAll('-', '_');

/** The provider of this file whose ID is spelt most like one that it does not have. */
export const nearestProvider = (id: string, data: TomlTable): string | null =>
  nearest(spelt(id), Object.keys(tableAt(data, 'model_providers')), spelt, id.length / 3);

/** Whether it is the ID of a preset, or that of more than one file: then it is hardly the one with the slip. */
const isOftenSaid = (id: string, data: TomlTable, profiles: readonly ProfileFile[]): boolean =>
  presetOf(id) !== undefined ||
  [data, ...profiles.map((profile) => profile.data)].filter((one) => stringAt(one, 'model_provider') === id).length > 1;
