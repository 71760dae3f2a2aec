import type { Facts } from '../../../faults/facts.ts';

/** What the person calls the provider. */
export const who = ({ providerName, provider }: Facts): string => providerName || provider || 'the provider';
/** The same at the start of a sentence. */
export const Who = (facts: Facts): string => who(facts).replace(/^the /, 'The ');
export const table = ({ provider }: Facts): string => `[model_providers.${provider ?? 'ID'}]`;
/** Where in a file: “line 4, column 8”. */
export const at = ({ line, column }: Facts): string =>
  line === undefined ? '' : `line ${String(line)}${column === undefined ? '' : `, column ${String(column)}`}`;
export const seconds = (facts: Facts): string =>
  facts.seconds === undefined ? 'the time allowed' : `${String(facts.seconds)} s`;
/** A sentence of somebody else’s, closed with a full stop, or '' where there is none. */
export const said = ({ words }: Facts): string => {
  const text = words?.trim().split('\n')[0]?.slice(0, 240) ?? '';
  return text && !/[.!?…]$/.test(text) ? `${text}.` : text;
};
/** A parser’s words begin small; at the start of a sentence they do not. */
export const capital = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
/** Where the key is: “the key in TOKEN_STATION_API_KEY”. */
export const keyIn = ({ key }: Facts): string => {
  const variable = key?.variable ?? 'a variable';
  switch (key?.from) {
    case 'environment':
      return `the key in ${variable}`;
    case 'env-file':
      return `the key that .env gives to ${variable}`;
    case 'config':
      return 'the key in config.toml';
    case 'keychain':
      return 'the key in the keychain';
    case 'memory':
      return 'the key in Switchboard’s memory';
    case 'auth-command':
      return 'the key that its command prints';
    default:
      return 'the key';
  }
};
/** The reason of what was said before: after a colon, or a sentence of its own where it is one. */
export const reason = ({ words = '' }: Pick<Facts, 'words'>): string =>
  words.endsWith('.') ? `. ${words}` : words ? `: ${words}.` : '.';
/** Text from elsewhere in quotation marks, which nothing in it closes. */
export const inQuotes = (text: string): string => `“${text.replace(/[“”]/g, '"')}”`;
/** The same as what the gateway says, after a sentence of ours. */
export const quote = (facts: Facts): string => (facts.words ? ` It says: ${inQuotes(said(facts))}` : '');
/** “a”, “a and b”, “a, b and c”. */
export const list = (items: readonly string[]): string => items.join(', ').replace(/, ([^,]*)$/, ' and $1');
