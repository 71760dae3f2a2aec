import type { Facts } from '../../../faults/facts.ts';
import { zh } from '../spaced.ts';

/** What the person calls the provider. */
export const who = ({ providerName, provider }: Facts): string => providerName || provider || '提供商';
export const table = ({ provider }: Facts): string => `[model_providers.${provider ?? 'ID'}]`;
/** Where in a file: “第 4 行第 8 列”. */
export const at = ({ line, column }: Facts): string =>
  line === undefined ? '' : zh`第${line}行${column === undefined ? '' : zh`第${column}列`}`;
/** A sentence of somebody else’s, closed with a full stop, or '' where there is none. */
export const said = ({ words }: Facts): string => {
  const text = words?.trim().split('\n')[0]?.slice(0, 240) ?? '';
  return text && !/[.!?…。！？]$/.test(text) ? `${text}。` : text;
};
/** Where the key is: “TOKEN_STATION_API_KEY 中的密钥”. */
export const keyIn = ({ key }: Facts): string => {
  const variable = key?.variable ?? '变量';
  switch (key?.from) {
    case 'environment':
      return zh`${variable}中的密钥`;
    case 'env-file':
      return zh`.env 为${variable}设置的密钥`;
    case 'config':
      return 'config.toml 中的密钥';
    case 'keychain':
      return '密钥链中的密钥';
    case 'memory':
      return 'Switchboard 内存中的密钥';
    case 'auth-command':
      return '其命令输出的密钥';
    default:
      return '密钥';
  }
};
/** The reason of what was said before: after a colon, or a sentence of its own where it is one. */
export const reason = ({ words = '' }: Pick<Facts, 'words'>): string =>
  words.endsWith('。') ? `。${words}` : words ? `：${words}。` : '。';
/** Text from elsewhere in quotation marks, which nothing in it closes. */
export const inQuotes = (text: string): string => `“${text.replace(/[“”]/g, '"')}”`;
/** The same as what the gateway says, after a sentence of ours. */
export const quote = (facts: Facts): string => (facts.words ? `对方的说明：${inQuotes(said(facts))}` : '');
/** “a”, “a 和 b”, “a、b 和 c”. */
export const list = (items: readonly string[]): string => items.join('、').replace(/、([^、]*)$/, ' 和 $1');
