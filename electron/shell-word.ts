/** The shells whose words are written differently. */
export type Shell = 'posix' | 'fish' | 'powershell';

/** The shell of the person: bash, zsh and their kin write alike. */
export function personsShell(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): Shell {
  if (/(^|[\\/])fish$/.test(env['SHELL'] ?? '')) return 'fish';
  return platform === 'win32' && !env['SHELL'] ? 'powershell' : 'posix';
}

/**
 * A text as one word of a shell: as it is where no letter of it means anything there, else in single quotes. Safe in POSIX
 * shells and in fish, which takes a backslash before a quote, a backslash or the closing quote for an escape; in PowerShell,
 * where a quote within is doubled, and typographic ones are quotes as well. A control character would be typed as a key
 * when it is pasted (Enter, Ctrl+C, the end of a paste), and a mark that turns the direction of writing would make it look
 * like another: neither is in a word. What it was in gets another character, which names nothing.
 * PowerShell: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export const shellWord = (text: string, shell: Shell = personsShell()): string =>
  shell === 'powershell' ? powershellWord(text) : posixWord(text);

const pasteable = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd');

/** The same for a POSIX shell or fish, whichever the person has. */
export function posixWord(given: string): string {
  const text = pasteable(given);
  if (/^(?!=)[\w./:@%+=,-]+$/.test(text)) return text;
  const pieces = text.match(/(?:[^'\\]|\\(?=[^'\\]))+|['\\]/g) ?? [''];
  return pieces.map((piece) => (piece === "'" || piece === '\\' ? `\\${piece}` : `'${piece}'`)).join('');
}

/** A text as PowerShell writes it where a value stands, rather than a word of a command: always in quotes. */
export const powershellText = (text: string): string => `'${pasteable(text).replace(/['\u2018-\u201b]/g, '$&$&')}'`;

/** A comma makes a list there, and a leading @ or % is read too: only what is plainly a word goes without quotes. */
const powershellWord = (text: string): string => (/^[\w./:\\-]+$/.test(text) ? text : powershellText(text));
