import uFuzzy from '@leeoniya/ufuzzy';
import type { Entry } from './entries.ts';

/** How many are shown: what fits without scrolling; another letter brings the rest nearer. */
export const most = 10;

// Of itself it knows A to Z alone, and finds nothing that is written in Chinese. From À on all are taken for letters,
// which costs a search no time, as its Unicode mode does.
const letters = 'a-z\u00c0-\uffff';

/** Single-letter slips are forgiven, and the letters of a word may have others between them. */
const fuzzy = new uFuzzy({ intraMode: 1, intraIns: 1, alpha: letters });

const textOf = ({ label, note, kind }: Entry) => `${label} ${note} ${kind}`;

export interface Index {
  entries: readonly Entry[];
  texts: string[];
}

/** Put together once, so that a keystroke only searches. */
export const indexOf = (entries: readonly Entry[]): Index => ({ entries, texts: entries.map(textOf) });

/** The entries that match, best first; without a search a few models, and the commands. */
export function find({ entries, texts }: Index, search: string): Entry[] {
  if (search.trim() === '') {
    const models = entries.filter(({ kind }) => kind === 'model').slice(0, 4);
    return [...models, ...entries.filter(({ kind }) => kind === 'command')].slice(0, most);
  }
  const [indexes, info, order] = fuzzy.search(texts, search.trim(), 1);
  if (!indexes) return [];
  // Above a thousand matches they are not ranked: the search is too wide for an order to mean anything.
  const ranked = info && order ? order.map((at) => info.idx[at]) : indexes;
  return ranked.slice(0, most).flatMap((at) => (at === undefined ? [] : (entries[at] ?? [])));
}
