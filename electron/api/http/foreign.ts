import { words } from '../../words/words.ts';

/** What a request says of where it comes from. */
export interface Provenance {
  method: string;
  path: string;
  /** Every Host header that was sent. */
  hosts: readonly string[];
  origin: string | undefined;
  /** Sec-Fetch-Site and Sec-Fetch-Mode, which a browser sends and a page cannot forge. */
  site: string | undefined;
  mode: string | undefined;
}

/**
 * Why a request is not one of our own page's, or null when it is.
 * - Host must be our address to the letter: a name that was made to point at 127.0.0.1 (DNS rebinding) is not. Only
 *   127.0.0.1, not localhost: one address, one origin, and localhost may lead to another program on ::1.
 * - Origin, where there is one, must be ours; whatever changes something must carry it.
 * - Another site, or another port of this machine, may lead a person to the front page (a link), and do nothing else.
 */
export function whyForeign(request: Provenance, ourOrigin: string): string | null {
  const { method, path, hosts, origin, site, mode } = request;
  if (hosts.length !== 1 || `http://${hosts[0]}` !== ourOrigin) return words().requests.openAt(ourOrigin);
  const reading = method === 'GET' || method === 'HEAD';
  if (origin === undefined ? !reading : origin !== ourOrigin) return words().requests.otherPage;
  if (site === undefined || site === 'same-origin') return null;
  if (site === 'none') return reading ? null : words().requests.otherPage;
  return reading && path === '/' && mode === 'navigate' ? null : words().requests.otherSite;
}
