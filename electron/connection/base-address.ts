import { isHttpUrl } from '../config/providers/provider-rules.ts';
import { maskUrl } from '../config/secrets/secrets.ts';
import type { Fault } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { addScheme } from './better-base-url.ts';
import type { Choice } from './provider-choice.ts';

/** The provider's address, or the fault that keeps it from being one: base-url-missing, base-url-malformed. */
export function addressOf(choice: Choice): URL | Fault {
  const facts = { provider: choice.id, providerName: choice.name };
  if (!choice.baseUrl) return makeFault('base-url-missing', facts);
  if (isHttpUrl(choice.baseUrl)) return new URL(choice.baseUrl);
  const suggestion = addScheme(choice.baseUrl) ?? undefined;
  const url = maskUrl(choice.baseUrl);
  return makeFault('base-url-malformed', { ...facts, url, suggestion }, `base_url = ${url}`);
}
