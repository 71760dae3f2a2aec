import { failed, ok, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { words } from '../words/words.ts';
import { shownWord } from './clean-words.ts';
import type { RawOffers } from './offer.types.ts';

export const linkScheme = 'switchboard';

const known = ['id', 'name', 'base_url', 'env_key'] as const;

/** Whether an argument or an address is a link that offers a provider, whatever is in it. */
export const isProviderLink = (text: string): boolean => /^switchboard:\/\/provider\/?\?/i.test(text);

/**
 * `switchboard://provider?id=…&name=…&base_url=…&env_key=…&model=…`, as a web page may offer it. `model` may be repeated;
 * of anything else that is repeated, the first counts. Faults: import-malformed.
 */
export function readLink(link: string): Outcome<RawOffers> {
  if (link.length > 8192 || !isProviderLink(link) || !URL.canParse(link)) {
    return failed(makeFault('import-malformed', { words: words().imports.link }));
  }
  const params = new URL(link).searchParams;
  const names = [...new Set(params.keys())];
  const { leftOut, whyLeftOut: why } = words();
  const dropped = names.flatMap((name) => {
    const what = leftOut.ofLink(shownWord(name));
    if (name === 'model') return [];
    if (!known.some((one) => one === name)) return [{ what, why: why.linkSays }];
    return params.getAll(name).length > 1 ? [{ what, why: why.repeated }] : [];
  });
  const table = Object.fromEntries(
    known.flatMap((name) => {
      const value = params.get(name);
      return name === 'id' || value === null ? [] : [[name, value]];
    }),
  );
  return ok({ offers: [{ id: params.get('id'), table, models: params.getAll('model') }], dropped });
}
