import { looksLikeKey } from './secret-rules.ts';
import { maskPlain } from './secrets.ts';

/** A part of a path may hold a key behind a name, as in `/bot123:KEY/`. */
const holdsKey = (segment: string) =>
  maskPlain(segment) !== segment || [segment, ...segment.split(/[:;,]/)].some(looksLikeKey);

/** An address without the name, the password or the key in it, which are nobody else's; '' where it is no address. */
export function bareAddress(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) return '';
  const url = new URL(baseUrl);
  // A key may be a part of the path, too; what is left of the address then has to be completed by who receives it.
  const path = url.pathname.split('/').some(holdsKey) ? '' : url.pathname;
  const bare = [url.username, url.password, url.search, url.hash].every((part) => part === '');
  return bare && path !== '' ? baseUrl : `${url.origin}${path}`;
}
