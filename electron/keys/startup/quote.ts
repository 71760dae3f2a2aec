import type { Shell } from './shells.ts';

/**
 * A text as one word of a shell, whatever is in it. Sources: POSIX “Quoting”, “Quotes” of the fish language, raw strings
 * of nushell, about_Quoting_Rules of PowerShell (which takes typographic quotes for straight ones).
 */
export function quoteFor(shell: Shell, text: string): string {
  switch (shell) {
    case 'bash':
    case 'zsh':
    case 'sh':
      return `'${text.replaceAll("'", `'\\''`)}'`;
    case 'fish':
      return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
    case 'powershell':
      return `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
    case 'nushell': {
      if (!text.includes("'")) return `'${text}'`;
      const longest = Math.max(0, ...(text.match(/#+/g) ?? []).map((run) => run.length));
      const fence = '#'.repeat(longest + 1);
      return `r${fence}'${text}'${fence}`;
    }
  }
}
