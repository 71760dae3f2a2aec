import { isHttpUrl } from '../config/provider-rules.ts';
import { isPlainHttp } from '../keys/origin.ts';
import { shownWord } from './clean-words.ts';
import type { Dropped } from './offer.types.ts';

export type CleanAddress = { ok: true; url: string; dropped: Dropped[] } | { ok: false; why: string };

/**
 * An address as it is really called. A host in other letters is given its real name (punycode), so that one that looks
 * like another's is seen.
 * @param httpsOnly whether http:// is taken for this machine alone
 */
export function cleanAddress(given: unknown, httpsOnly: boolean): CleanAddress {
  const no = (why: string): CleanAddress => ({ ok: false, why });
  if (typeof given !== 'string' || given === '') return no('it has no base_url');
  if (given.length > 2048) return no('its base_url is longer than 2048 characters');
  if (/[\p{Cc}\p{Cf}\s\\]/u.test(given)) return no('its base_url has characters that belong to no address');
  if (!isHttpUrl(given)) return no('its base_url is no http or https address');
  const url = new URL(given);
  if (url.username !== '' || url.password !== '') return no('its base_url holds a name or a password');
  if (httpsOnly && isPlainHttp(url.origin)) return no('its base_url is not encrypted; a link may only offer https');

  const dropped: Dropped[] = [];
  const lost = [...(url.search === '' ? [] : ['the query']), ...(url.hash === '' ? [] : ['the fragment'])];
  if (lost.length > 0) {
    dropped.push({ what: `${lost.join(' and ')} of base_url`, why: 'Codex appends /responses to the address' });
  }
  const host = /^https?:\/\/([^/?#]+)/i.exec(given)?.[1] ?? '';
  const foreign = !/^[\x21-\x7e]*$/.test(given) || /(^|\.)xn--/.test(url.hostname);
  if (foreign) {
    const why = `letters of other scripts can look alike; its real name is ${url.hostname}`;
    dropped.push({ what: `the host as it was written, ${shownWord(host)}`, why });
  }
  const rewritten = foreign || lost.length > 0;
  const path = url.pathname === '/' ? '' : url.pathname;
  return { ok: true, url: rewritten ? `${url.origin}${path}` : given, dropped };
}
