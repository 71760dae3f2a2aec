const entities: Readonly<Record<string, string>> = { '"': 'quot', "'": 'apos', '&': 'amp', '<': 'lt', '>': 'gt' };
const letters: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't' };
/** 'it'\''s' and 'it'"'"'s' of a shell, 'it''s' of PowerShell and YAML. */
const closedQuotes = `'\\\\+''|'"'"'|''`;

const plain = /^[A-Za-z0-9_]$/;
const hex = (code: number, digits: number): string =>
  code
    .toString(16)
    .padStart(digits, '0')
    .replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

/** One character as a pattern: in JSON, TOML and Rust, in a shell, in an address, in a page; longest form first. */
function formsOf(character: string): string {
  if (plain.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  const literal = `\\u{${code.toString(16)}}`;
  const units = character.split('').map((unit) => `\\\\+u${hex(unit.charCodeAt(0), 4)}`);
  // A percent sign is itself written as %25 where an address stands in an address.
  const bytes = [...Buffer.from(character)].map((byte) => `%(?:25)*${hex(byte, 2)}`);
  const entity = entities[character];
  const letter = letters[character];
  const forms = [
    units.join(''),
    bytes.join(''),
    `&(?:amp;)*(?:#0*${String(code)}|#[xX]0*${hex(code, 1)}${entity === undefined ? '' : `|${entity}`});`,
    ...(letter === undefined ? [] : [`\\\\+${letter}`]),
    ...(character === ' ' ? ['\\+'] : []),
    ...(character === "'" ? [closedQuotes] : []),
    // One more backslash each time that a text was quoted; of a backslash itself, any number stands for one.
    character === '\\' ? '\\\\+' : `\\\\*${literal}`,
  ];
  return `(?:${forms.join('|')})`;
}

/** The first characters of a secret in whatever form a text has them, anywhere in it or at its end; global. */
export const beginningOf = (characters: readonly string[], where: 'anywhere' | 'at-end' = 'anywhere'): RegExp =>
  new RegExp(characters.map(formsOf).join('') + (where === 'at-end' ? '$' : ''), 'gu');

const oneByOne = new Map<string, RegExp>();

/** Where the character ends that stands at this place of the text, in any form; 0 where another stands there. */
export function endOfCharacter(text: string, character: string, at: number): number {
  const form = oneByOne.get(character) ?? new RegExp(formsOf(character), 'uy');
  oneByOne.set(character, form);
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : 0;
}
