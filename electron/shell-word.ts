/** A text as one word of a POSIX shell: as it is where no letter of it means anything there, else in single quotes. */
export const shellWord = (text: string): string =>
  /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
