/** A line that does nothing but set a variable to a text. */
export interface Assignment {
  variable: string;
  value: string;
  /** 1-based. */
  line: number;
  /** How the line sets it, without the value: `export TOKEN_STATION_API_KEY`. */
  words: string;
}

const name = '([A-Za-z_][A-Za-z0-9_]*)';
// No value that the shell would fill in: what it reads from elsewhere is no key in this file.
const value = `(?:"([^"\`$\\\\\\r\\n]+)"|'([^'\\r\\n]+)'|([^\\s"'\`$\\\\;&|<>()#]+))`;
const end = '[ \\t]*;?[ \\t]*(?:#.*)?\\r?$';

/** The forms of the shells whose start-up files are read, and of `.env` and environment.d. */
const forms = [
  new RegExp(`^[ \\t]*((?:export|declare -x|typeset -x|setenv)[ \\t]+)?${name}=${value}${end}`),
  new RegExp(
    `^[ \\t]*(set(?:[ \\t]+(?:-[A-Za-z]+|--global|--export|--universal))+[ \\t]+)${name}[ \\t]+${value}${end}`,
  ),
  new RegExp(`^[ \\t]*(\\$env\\.)${name}[ \\t]*=[ \\t]*${value}${end}`),
  new RegExp(`^[ \\t]*(\\$env:)${name}[ \\t]*=[ \\t]*${value}${end}`, 'i'),
];

/** The lines of a start-up file or a `.env` that do nothing but set one variable to a text that stands there. */
export function findAssignments(text: string): Assignment[] {
  return text.split('\n').flatMap((line, index) => {
    for (const form of forms) {
      const found = form.exec(line);
      const key = found?.[3] ?? found?.[4] ?? found?.[5];
      if (!found || key === undefined || key.trim() === '') continue;
      const variable = found[2] ?? '';
      return [{ variable, value: key.trim(), line: index + 1, words: `${found[1] ?? ''}${variable}`.trim() }];
    }
    return [];
  });
}

/** The text without the lines of this variable that set it to this value; all others stay as they are. */
export function withoutAssignment(text: string, variable: string, key: string): string {
  const gone = new Set(
    findAssignments(text)
      .filter((one) => one.variable === variable && one.value === key)
      .map((one) => one.line),
  );
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).filter((_line, index) => !gone.has(index + 1)).join('');
}
