import { ok } from '../../faults/fault.ts';
import type { ConfigEdit, TomlTable } from '../document/edit.ts';
import { applyTextEdits } from '../document/edit.ts';
import { readDocument, sectionsUnder } from '../engine/document.ts';
import { ownStart, sectionEnd } from '../engine/lines.ts';
import { formatPath } from '../document/format-toml.ts';
import { planEdits } from '../engine/plan-edits.ts';
import { profileFile } from '../layers/profiles.ts';
import { isTable, stringAt, tableAt } from '../document/table.ts';
import { parseToml, sameMeaning, withoutMark } from '../document/toml.ts';
import { words } from '../../words/words.ts';
import type { FileChange } from '../store/store.types.ts';
import { configFile, type Repairer, type Way } from './repair.types.ts';

/**
 * `[profiles.NAME]` tables, which Codex no longer reads, made NAME.config.toml files; and `profile = "NAME"`, at which it
 * stops, taken out. There is no default profile any more: what it selected can become what config.toml itself says.
 */
export const legacyProfiles: Repairer = ({ text, data, profiles }) => {
  if (data === null) return [];
  const tables = Object.entries(tableAt(data, 'profiles')).flatMap(([name, table]) => {
    const file = profileFile(name);
    return file.ok && isTable(table) ? [{ name, table, file: file.value }] : [];
  });
  const selected = stringAt(data, 'profile');
  if (tables.length === 0 && data['profile'] === undefined) return [];

  const moved = tables.map(({ name, table, file }): FileChange => {
    const there = profiles.find((profile) => profile.file === file);
    if (there) return { file, kind: 'edits', edits: leaves(table).filter((edit) => isNew(there.data, edit)) };
    return { file, kind: 'text', rewrite: () => ok(fileText(text, name, table)) };
  });
  const removed: ConfigEdit[] = [
    ...(data['profile'] === undefined ? [] : [{ kind: 'unset' as const, path: ['profile'] }]),
    ...tables.map(({ name }) => ({ kind: 'remove-table' as const, path: ['profiles', name] })),
  ];
  const way = (id: string, label: string, more: ConfigEdit[]): Way => ({
    id,
    label,
    changes: [...moved, { file: configFile, kind: 'edits', edits: [...removed, ...more] }],
  });
  const chosen = tables.find(({ name }) => name === selected);
  const says = words().repairs.profiles;
  const files = tables.map(({ file }) => file).join(', ');
  return [
    {
      id: 'legacy-profile',
      fault: 'legacy-profile',
      title: says.title,
      does: says.does(files),
      pick: false,
      ways: [
        ...(chosen ? [way('keep', says.keep(chosen.name), leaves(chosen.table))] : []),
        way('files', says.files(chosen?.name), []),
      ],
    },
  ];
};

/** Every value of a table by its own edit, so that what else stands in the tables on the way stays. */
function leaves(table: TomlTable, path: string[] = []): (ConfigEdit & { kind: 'set' })[] {
  return Object.entries(table).flatMap(([key, value]) =>
    isTable(value) ? leaves(value, [...path, key]) : [{ kind: 'set' as const, path: [...path, key], value }],
  );
}

/** Whether a profile file that is there already leaves this unsaid: what it says counts, for Codex reads it today. */
function isNew(data: TomlTable, { path }: { path: readonly string[] }): boolean {
  const [key, ...rest] = path;
  if (key === undefined || !Object.hasOwn(data, key)) return true;
  const value = data[key];
  return rest.length > 0 && isTable(value) && isNew(value, { path: rest });
}

/** The profile's file with the comments and the order of its tables; where they are written otherwise, its values. */
function fileText(whole: string, name: string, table: TomlTable): string {
  const text = withoutMark(whole);
  const doc = readDocument(text);
  if (doc.ok) {
    const parts = sectionsUnder(doc.value, ['profiles', name]).map((section) => {
      const start = ownStart(doc.value, section);
      const own = text.slice(start, sectionEnd(doc.value, section));
      const { header } = section;
      if (!header || header.kind !== 'standard') return '';
      const end = text.indexOf(']', header.key.range[1]) + 1;
      const rest = section.path.slice(2).map(String);
      const before = own.slice(0, header.range[0] - start);
      const after = own.slice(end - start);
      // What is left of its own header’s line goes with it, unless a comment stands there.
      return rest.length > 0 ? `${before}[${formatPath(rest)}]${after}` : before + after.replace(/^[ \t]*\r?\n/, '');
    });
    const written = `${parts
      .join('\n')
      .replace(/^\s*\n/, '')
      .trimEnd()}\n`;
    const read = parseToml(written);
    if (read.ok && sameMeaning(read.value, table)) return written;
  }
  const planned = planEdits('', leaves(table));
  return planned.ok ? applyTextEdits('', planned.value) : '';
}
