/** The shells that people type commands into, as data: how each sets a variable for what it starts next. */
const shells = {
  posix: {
    set: (name: string, value: string) => `export ${name}="${value}"`,
    unset: (name: string) => `unset ${name}`,
    add: (name: string, value: string) => `export ${name}="$${name},${value}"`,
  },
  fish: {
    set: (name: string, value: string) => `set -gx ${name} "${value}"`,
    unset: (name: string) => `set -e ${name}`,
    add: (name: string, value: string) => `set -gx ${name} "$${name},${value}"`,
  },
  powershell: {
    set: (name: string, value: string) => `$env:${name} = "${value}"`,
    unset: (name: string) => `Remove-Item Env:${name}`,
    add: (name: string, value: string) => `$env:${name} = "$env:${name},${value}"`,
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
