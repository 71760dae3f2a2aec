import { stringAt } from '../../config/document/table.ts';
import { presetLike } from '../../config/providers/presets.ts';
import { providerTable } from '../../config/providers/providers.ts';
import { addressWithoutKey } from '../../config/secrets/secrets.ts';
import { addScheme, otherBaseUrls } from '../better-base-url.ts';
import { words } from '../../words/words.ts';
import type { Mend, Mender, Menders } from './mend.types.ts';

const use = (provider: string, address: string, does: string): Mend => ({
  id: 'set-base-url',
  label: words().repairs.mends.use(address),
  does,
  edits: [{ kind: 'set', path: ['model_providers', provider, 'base_url'], value: address }],
});

const baseUrlOf: (context: Parameters<Mender>[0]) => string | null = ({ data, provider }) => {
  const table = providerTable(data, provider);
  return table && stringAt(table, 'base_url');
};

/** Where /responses was found to be; else where it is by custom: the missing /v1 added, the pasted endpoint cut off. */
const correctPath: Mender = (context) => {
  const { provider, followUps } = context;
  const now = baseUrlOf(context);
  if (now === null) return [];
  if (followUps.betterBaseUrl !== null) {
    return [use(provider, followUps.betterBaseUrl, words().repairs.mends.baseUrlFound)];
  }
  if (!URL.canParse(now) || followUps.chatCompletions === true) return [];
  const cut = otherBaseUrls(new URL(now)).find(({ pathname }) => new URL(now).pathname.startsWith(`${pathname}/`));
  const href = cut?.href.replace(/\/+$/, '');
  return href ? [use(provider, href, words().repairs.mends.baseUrlCut)] : [];
};

const correctForm: Mender = (context) => {
  const now = baseUrlOf(context);
  const meant = now === null ? null : addScheme(now);
  if (meant) return [use(context.provider, meant, words().repairs.mends.schemeAdded)];
  const swapped = addressWithoutKey(context.followUps.otherScheme);
  return swapped ? [use(context.provider, swapped, words().repairs.mends.schemeSwapped)] : [];
};

/** The host of a preset with a letter or two wrong. */
const hostOfPreset: Mender = (context) => {
  const meant = presetLike(baseUrlOf(context) ?? '');
  return meant ? [use(context.provider, meant.baseUrl, words().repairs.mends.hostMeant(meant.name))] : [];
};

export const addressMenders: Menders = {
  'dns-not-found': hostOfPreset,
  'base-url-malformed': correctForm,
  'endpoint-not-found': correctPath,
  'not-an-api': correctPath,
};
