import { hasVariableForm } from '../../config/secrets/secret-rules.ts';
import { personsShell, powershellText, posixWord, type Shell } from '../../shell-word.ts';

/** In double quotes as people write it, or as one word where a shell would read more in it: a host may hold `$(…)`. */
const quoted = (value: string, otherwise: (value: string) => string = posixWord): string =>
  /^[^$`"!\\\p{Cc}\p{Bidi_Control}\u201c-\u201e]*$/u.test(value) ? `"${value}"` : otherwise(value);
/** What stands in env_key need not be a name that a shell takes. */
const named = (name: string): string => (hasVariableForm(name) ? name : 'VARIABLE');
/** Both as one string where that can be. */
const joined = (before: string, value: string, between: string, otherwise = posixWord): string =>
  quoted(value).startsWith('"') ? `"${before},${value}"` : `"${before},"${between}${quoted(value, otherwise)}`;

/** The shells that people type commands into, as data: how each sets a variable for what it starts next, and reads one. */
const shells = {
  posix: {
    set: (name: string, value: string) => `export ${named(name)}=${quoted(value)}`,
    read: (name: string) => `"$${named(name)}"`,
    unset: (name: string) => `unset ${named(name)}`,
    add: (name: string, value: string) => `export ${named(name)}=${joined(`$${named(name)}`, value, '')}`,
  },
  fish: {
    set: (name: string, value: string) => `set -gx ${named(name)} ${quoted(value)}`,
    read: (name: string) => `"$${named(name)}"`,
    unset: (name: string) => `set -e ${named(name)}`,
    add: (name: string, value: string) => `set -gx ${named(name)} ${joined(`$${named(name)}`, value, '')}`,
  },
  powershell: {
    set: (name: string, value: string) => `$env:${named(name)} = ${quoted(value, powershellText)}`,
    read: (name: string) => `"$env:${named(name)}"`,
    unset: (name: string) => `Remove-Item Env:${named(name)}`,
    add: (name: string, value: string) =>
      `$env:${named(name)} = ${joined(`$env:${named(name)}`, value, ' + ', powershellText)}`,
  },
} as const satisfies Record<Shell, object>;

/** What sets, reads, removes or lengthens a variable, in the person's shell. */
export const inShell = (shell: Shell = personsShell()) => shells[shell];
