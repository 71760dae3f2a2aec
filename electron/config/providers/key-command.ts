import type { TomlValue } from '../document/edit.ts';

/** Whether `auth.args` are those of our own command that prints this provider's key: they end in `key print ID`. */
export const printsKeyOf = (args: TomlValue | undefined, provider: string): boolean =>
  Array.isArray(args) && ['key', 'print', provider].every((word, index) => args.at(index - 3) === word);
