/**
 * A text as one word of a shell: as it is where no letter of it means anything there, else in single quotes. Safe in POSIX
 * shells and in fish, which takes a backslash before a quote, a backslash or the closing quote for an escape. A control
 * character would be typed as a key when it is pasted (Enter, Ctrl+C, the end of a paste), and is none: what it was in
 * gets another character, which names nothing.
 */
export const shellWord = (text: string): string => {
  if (/^(?!=)[\w./:@%+=,-]+$/.test(text)) return text;
  const pieces = text.replace(/\p{Cc}/gu, '\ufffd').match(/(?:[^'\\]|\\(?=[^'\\]))+|['\\]/g) ?? [''];
  return pieces.map((piece) => (piece === "'" || piece === '\\' ? `\\${piece}` : `'${piece}'`)).join('');
};
