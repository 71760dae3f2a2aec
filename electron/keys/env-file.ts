/**
 * `CODEX_HOME/.env` as Codex reads it. Codex uses the Rust library dotenvy, whose grammar differs from that of npm’s
 * dotenv just where keys are concerned: `a#b` is a whole value, `$NAME` is filled in, a value with a bare space makes
 * the line void. The tests compare this reader with the real Codex.
 */

/** Whether a quote is still open at the end of the text, so that the value goes on in the next line. */
function quoteIsOpen(text: string): boolean {
  let quote = '';
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (letter === '\\' && quote !== "'") index += 1;
    else if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === "'" || letter === '"') quote = letter;
    else if (letter === '#' && (index === 0 || /\s/.test(text.charAt(index - 1)))) return false;
  }
  return quote !== '';
}

/** The file’s logical lines: a line with an open quote goes on until it is closed. */
function logicalLines(text: string): string[] {
  const lines: string[] = [];
  let open: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    const whole: string = open === null ? line : `${open}\n${line}`;
    open = quoteIsOpen(whole) ? whole : null;
    if (open === null) lines.push(whole);
  }
  return lines;
}

const escapes: Record<string, string> = { '\\': '\\', "'": "'", '"': '"', $: '$', ' ': ' ', n: '\n' };

/** The name behind a `$` at `at`, and where the text goes on after it. */
function substitution(text: string, at: number): { name: string; next: number } | null {
  const braced = text.charAt(at + 1) === '{';
  if (braced) {
    const end = text.indexOf('}', at);
    return end < 0 ? null : { name: text.slice(at + 2, end), next: end + 1 };
  }
  const name = /^[\p{L}\p{N}]*/u.exec(text.slice(at + 1))?.[0] ?? '';
  return { name, next: at + 1 + name.length };
}

/** The value of a line’s right side, or null where dotenvy refuses the line. */
function parseValue(text: string, known: (name: string) => string): string | null {
  let value = '';
  let quote = '';
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (quote === "'") {
      if (letter === "'") quote = '';
      else value += letter;
    } else if (letter === '\\') {
      index += 1;
      const meant = escapes[text.charAt(index)];
      if (meant === undefined) return null;
      value += meant;
    } else if (letter === '$') {
      const filled = substitution(text, index);
      if (filled === null) return null;
      value += known(filled.name);
      index = filled.next - 1;
    } else if (quote === '"') {
      if (letter === '"') quote = '';
      else value += letter;
    } else if (letter === "'" || letter === '"') quote = letter;
    else if (letter === ' ' || letter === '\t') return /^[ \t]*(#|$)/.test(text.slice(index)) ? value : null;
    else value += letter;
  }
  return quote === '' ? value : null;
}

const assignment = /^[ \t]*(?:export\s+(?!=))?([A-Za-z_][A-Za-z0-9_.]*)\s*=\s*(.*)$/s;

/**
 * The variables that the file sets, the last of a name winning. Lines that dotenvy refuses are left out, and so are
 * names that start with `CODEX_`, which Codex ignores there.
 * @param env what `$NAME` may come from before the file itself
 */
export function parseEnvFile(text: string, env: NodeJS.ProcessEnv): Record<string, string> {
  const all = new Map<string, string>();
  for (const line of logicalLines(text)) {
    const [, name, right = ''] = assignment.exec(line) ?? [];
    if (name === undefined) continue;
    const value = right.startsWith('#')
      ? ''
      : parseValue(right.trimEnd(), (other) => env[other] ?? all.get(other) ?? '');
    if (value !== null) all.set(name, value);
  }
  return Object.fromEntries([...all].filter(([name]) => !/^codex_/i.test(name)));
}
