import { isAbsolute } from 'node:path';
import { quoteFor } from './quote.ts';
import { shells, type Shell } from './shells.ts';

export interface StartupLine {
  shell: Shell;
  provider: string;
  variable: string;
  /** What prints the key: `keyCommand`. */
  command: { command: string; args: string[] };
}

/**
 * How the file was before our line came, so that taking it back leaves exactly that: there was none, or its last line
 * had no end, and got this one.
 */
export type Trace = 'made-file' | 'joined' | 'joined-crlf' | null;

const traces: Record<string, Trace> = {
  ':made-file': 'made-file',
  ':joined': 'joined',
  ':joined-crlf': 'joined-crlf',
};
// The comment also keeps a carriage return at the line’s end away from the command.
const marker = /# switchboard:startup(:made-file|:joined|:joined-crlf)? (\S+)[ \t]*$/;

/** The provider’s ID as a word that no shell and no comment stumbles over. */
const named = (provider: string): string => encodeURIComponent(provider).replaceAll("'", '%27');

/** Whose line this is and how its file was before, or null for a line that is none of ours. */
export function readMarker(line: string): { provider: string; trace: Trace } | null {
  const found = marker.exec(line.replace(/\r$/, ''));
  if (!found) return null;
  try {
    return { provider: decodeURIComponent(found[2] ?? ''), trace: traces[found[1] ?? ''] ?? null };
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/**
 * One line by which a shell, as it starts, reads the key from the keychain into the variable. It says nothing whatever
 * happens, does nothing where Switchboard is gone or the variable is set already, and leaves the variable unset where
 * there is no key. It holds no key.
 */
export function startupLine(line: StartupLine, trace: Trace = null): string {
  return `${body(line)} # switchboard:startup${trace === null ? '' : `:${trace}`} ${named(line.provider)}`;
}

function body({ shell, variable, command: { command, args } }: StartupLine): string {
  const quote = (text: string) => quoteFor(shell, text);
  const words = [command, ...args].map(quote).join(' ');
  // A checkout that is gone would else have Node start for nothing.
  const script = args[0] !== undefined && isAbsolute(args[0]) ? [args[0]] : [];
  switch (shell) {
    case 'bash':
    case 'zsh':
    case 'sh': {
      const there = [`[ -x ${quote(command)} ]`, ...script.map((path) => `[ -f ${quote(path)} ]`)].join(' && ');
      const read = `${variable}="$(${words} </dev/null 2>/dev/null)" && export ${variable} || unset ${variable}`;
      return `if [ -z "\${${variable}-}" ] && ${there}; then ${read}; fi`;
    }
    case 'fish': {
      const there = [`test -x ${quote(command)}`, ...script.map((path) => `test -f ${quote(path)}`)].join('; and ');
      const asked = 'begin; status is-interactive; or status is-login; end';
      const read = `set -gx ${variable} (${words} </dev/null 2>/dev/null); or set -eg ${variable}`;
      return `if ${asked}; and test -z "$${variable}"; and ${there}; ${read}; end`;
    }
    case 'nushell': {
      const there = [command, ...script].map((path) => `(${quote(path)} | path exists)`).join(' and ');
      const read = `let answer = (do { ^${words} } | complete); if $answer.exit_code == 0 { $env.${variable} = ($answer.stdout | str trim) }`;
      return `if ($env.${variable}? | is-empty) and ${there} { ${read} }`;
    }
    case 'powershell': {
      const there = [command, ...script].map((path) => `(Test-Path -LiteralPath ${quote(path)})`).join(' -and ');
      return `if (-not $env:${variable} -and ${there}) { try { $env:${variable} = (& ${words} 2>$null) } catch { } }`;
    }
  }
}

/**
 * The same line for the provider's new ID; null where the old one is not asked for as Switchboard writes it.
 * @param words of a command that prints a provider's key: the home, if it names one, and `key print ID`
 */
export function renamedLine(
  line: string,
  { from, to }: { from: string; to: string },
  words: (provider: string) => readonly string[],
): string | null {
  for (const shell of shells) {
    const typed = (provider: string) =>
      words(provider)
        .map((word) => quoteFor(shell, word))
        .join(' ');
    if (!line.includes(` ${typed(from)}`)) continue;
    const marked = (_: string, trace = '') => `# switchboard:startup${trace} ${named(to)}`;
    return line.replace(typed(from), () => typed(to)).replace(marker, marked);
  }
  return null;
}
