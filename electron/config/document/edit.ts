/** A TOML value as the edit engine writes it. Integers are numbers or bigints; floats are numbers with a fraction. */
export type TomlValue = string | number | bigint | boolean | Date | TomlValue[] | { [key: string]: TomlValue };
export type TomlTable = { [key: string]: TomlValue };
export type KeyPath = readonly string[];

/** The closed list of what can be asked of config.toml. */
export type ConfigEdit =
  /** Set the value at a path, creating the tables on the way. A table value replaces what is there as a whole. */
  | { kind: 'set'; path: KeyPath; value: TomlValue }
  /** Remove the key at a path; nothing where it is absent. */
  | { kind: 'unset'; path: KeyPath }
  /** Add a table with these values, in this order. Where it exists, its values are set one by one. */
  | { kind: 'add-table'; path: KeyPath; values: TomlTable }
  /** Remove a table with its sub-tables. */
  | { kind: 'remove-table'; path: KeyPath }
  /** Rename a provider's ID, together with what points at it. */
  | { kind: 'rename-provider'; from: string; to: string };

/** A change to the text: replace `length` UTF-16 units at `offset` by `content`. */
export interface TextEdit {
  offset: number;
  length: number;
  content: string;
}

/** The text after the edits. They may come in any order and must not overlap. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.offset - a.offset || b.length - a.length)
    .reduce(
      (result, edit) => result.slice(0, edit.offset) + edit.content + result.slice(edit.offset + edit.length),
      text,
    );
}
