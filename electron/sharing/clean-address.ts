import { isHttpUrl } from '../config/providers/provider-rules.ts';
import { isPlainHttp } from '../keys/origin.ts';
import { words } from '../words/words.ts';
import { shownWord } from './clean-words.ts';
import type { Dropped } from './offer.types.ts';

export type CleanAddress = { ok: true; url: string; dropped: Dropped[] } | { ok: false; why: string };

/**
 * An address as it is really called. A host in other letters is given its real name (punycode), so that one that looks
 * like another's is seen.
 * @param httpsOnly whether http:// is taken for this machine alone
 */
export function cleanAddress(given: unknown, httpsOnly: boolean): CleanAddress {
  const { leftOut, whyLeftOut: why } = words();
  const no = (reason: string): CleanAddress => ({ ok: false, why: reason });
  if (typeof given !== 'string' || given === '') return no(why.noBaseUrl);
  if (given.length > 2048) return no(why.longBaseUrl);
  if (/[\p{Cc}\p{Cf}\s\\]/u.test(given)) return no(why.strangeBaseUrl);
  if (!isHttpUrl(given)) return no(why.notHttp);
  const url = new URL(given);
  if (url.username !== '' || url.password !== '') return no(why.holdsLogin);
  if (httpsOnly && isPlainHttp(url.origin)) return no(why.notEncrypted);

  const dropped: Dropped[] = [];
  const lost = [...(url.search === '' ? [] : [leftOut.query]), ...(url.hash === '' ? [] : [leftOut.fragment])];
  if (lost.length > 0) {
    dropped.push({ what: leftOut.ofBaseUrl(lost), why: why.appendsResponses });
  }
  const host = /^https?:\/\/([^/?#]+)/i.exec(given)?.[1] ?? '';
  const foreign = !/^[\x21-\x7e]*$/.test(given) || /(^|\.)xn--/.test(url.hostname);
  if (foreign) {
    dropped.push({ what: leftOut.hostAsWritten(shownWord(host)), why: why.looksAlike(url.hostname) });
  }
  const rewritten = foreign || lost.length > 0;
  const path = url.pathname === '/' ? '' : url.pathname;
  return { ok: true, url: rewritten ? `${url.origin}${path}` : given, dropped };
}
