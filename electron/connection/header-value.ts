// https://www.rfc-editor.org/rfc/rfc9110#name-tokens
const name = /^[\w!#$%&'*+.^`|~-]+$/;
/** No line break, no NUL, no other control character but the tab. */
const value = /^[\t\x20-\x7e\x80-\u{10ffff}]*$/u;

/** Whether Codex makes a header of this: what can be none it leaves out, without a word. A key is sent in one, too. */
export const canBeHeader = ([named, text]: readonly [string, string]): boolean => name.test(named) && value.test(text);

/** A header's text as an HTTP client of Node takes it, a character for each byte: Codex sends its UTF-8. */
export const asBytes = (text: string): string => Buffer.from(text).toString('latin1');

/** The text that was made into these bytes. */
export const asText = (bytes: string): string => Buffer.from(bytes, 'latin1').toString();
