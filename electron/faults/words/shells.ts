import { shellWord } from '../../shell-word.ts';

/** In double quotes as people write it, or as one word where a shell would read more in it: a host may hold `$(…)`. */
const quoted = (value: string): string =>
  /^[^$`"!\\\p{Cc}\u201c-\u201e]*$/u.test(value) ? `"${value}"` : shellWord(value);
/** What stands in env_key need not be a name that a shell takes. */
const named = (name: string): string => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : 'VARIABLE');
/** Both as one string where that can be. */
const joined = (before: string, value: string, between: string): string =>
  quoted(value).startsWith('"') ? `"${before},${value}"` : `"${before},"${between}${quoted(value)}`;

/** The shells that people type commands into, as data: how each sets a variable for what it starts next. */
const shells = {
  posix: {
    set: (name: string, value: string) => `export ${named(name)}=${quoted(value)}`,
    unset: (name: string) => `unset ${named(name)}`,
    add: (name: string, value: string) => `export ${named(name)}=${joined(`$${named(name)}`, value, '')}`,
  },
  fish: {
    set: (name: string, value: string) => `set -gx ${named(name)} ${quoted(value)}`,
    unset: (name: string) => `set -e ${named(name)}`,
    add: (name: string, value: string) => `set -gx ${named(name)} ${joined(`$${named(name)}`, value, '')}`,
  },
  powershell: {
    set: (name: string, value: string) => `$env:${named(name)} = ${quoted(value)}`,
    unset: (name: string) => `Remove-Item Env:${named(name)}`,
    add: (name: string, value: string) => `$env:${named(name)} = ${joined(`$env:${named(name)}`, value, ' + ')}`,
  },
} as const;

export type Shell = keyof typeof shells;

/** The shell of the person: bash, zsh and their kin write alike. */
export function personsShell(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): Shell {
  if (/(^|[\\/])fish$/.test(env['SHELL'] ?? '')) return 'fish';
  return platform === 'win32' && !env['SHELL'] ? 'powershell' : 'posix';
}

/** The command that sets, removes or lengthens a variable, in the person's shell. */
export const inShell = (shell: Shell = personsShell()) => shells[shell];
