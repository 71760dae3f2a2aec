import type { Fault } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { addScheme } from './better-base-url.ts';
import type { Choice } from './provider-choice.ts';

/** The provider's address, or the fault that keeps it from being one: base-url-missing, base-url-malformed. */
export function addressOf(choice: Choice): URL | Fault {
  const facts = { provider: choice.id, providerName: choice.name };
  if (!choice.baseUrl) return makeFault('base-url-missing', facts);
  const url = URL.canParse(choice.baseUrl) ? new URL(choice.baseUrl) : null;
  if (url && ['http:', 'https:'].includes(url.protocol) && url.host) return url;
  const suggestion = addScheme(choice.baseUrl) ?? undefined;
  return makeFault('base-url-malformed', { ...facts, url: choice.baseUrl, suggestion }, `base_url = ${choice.baseUrl}`);
}
