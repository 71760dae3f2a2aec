import { stringAt } from '../../config/table.ts';
import { providerTable } from '../../config/providers.ts';
import { addScheme, otherBaseUrls } from '../better-base-url.ts';
import type { Mend, Mender, Menders } from './mend.types.ts';

const use = (provider: string, address: string, does: string): Mend => ({
  id: 'set-base-url',
  label: `Use ${address}`,
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
    return [use(provider, followUps.betterBaseUrl, 'Sets base_url to where this server has the Responses API.')];
  }
  if (!URL.canParse(now) || followUps.chatCompletions === true) return [];
  const cut = otherBaseUrls(new URL(now)).find(({ pathname }) => new URL(now).pathname.startsWith(`${pathname}/`));
  const href = cut?.href.replace(/\/+$/, '');
  return href ? [use(provider, href, 'Cuts off what Codex adds by itself: base_url ends before /responses.')] : [];
};

const correctForm: Mender = (context) => {
  const now = baseUrlOf(context);
  const meant = now === null ? null : addScheme(now);
  if (meant) return [use(context.provider, meant, 'Adds what a whole address begins with.')];
  const swapped = context.followUps.otherScheme;
  return swapped ? [use(context.provider, swapped, 'Changes the address to what the server there speaks.')] : [];
};

export const addressMenders: Menders = {
  'base-url-malformed': correctForm,
  'endpoint-not-found': correctPath,
  'not-an-api': correctPath,
};
