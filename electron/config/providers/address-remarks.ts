import { isPlainHttp } from '../../keys/origin.ts';
import { words } from '../../words/words.ts';
import type { TomlTable } from '../document/edit.ts';
import { isHttpUrl } from './provider-rules.ts';
import { maskUrl } from '../secrets/secrets.ts';

interface Oddity {
  /** The address that was probably meant; null where this one has nothing odd of the kind. */
  meant: (address: URL) => string | null;
  says: () => (address: string, meant: string) => string;
}

const withPath = ({ origin, search }: URL, path: string): string => origin + path + search;

/** What Codex takes, and what is hardly ever right. */
const oddities: readonly Oddity[] = [
  {
    meant: (address) => {
      const path = address.pathname.replace(/\/+$/, '');
      const cut = path.replace(/\/(responses|chat\/completions|completions)$/, '');
      return cut === path ? null : withPath(address, cut);
    },
    says: () => words().address.endpoint,
  },
  {
    meant: (address) => (address.pathname === '/' ? withPath(address, '/v1') : null),
    says: () => words().address.noPath,
  },
  {
    meant: (address) => (isPlainHttp(address.origin) ? address.href.replace(/^http:/, 'https:') : null),
    says: () => words().address.plainHttp,
  },
];

/** What is to be said of an address before it is written: a sentence each, with what to write instead of all that is odd. */
export function addressRemarks(table: TomlTable | null): string[] {
  const address = table?.['base_url'];
  if (typeof address !== 'string' || !isHttpUrl(address)) return [];
  let now = address;
  return oddities.flatMap(({ meant, says }) => {
    const before = now;
    const better = meant(new URL(before));
    now = better ?? before;
    return better === null ? [] : [says()(maskUrl(before), maskUrl(better))];
  });
}
