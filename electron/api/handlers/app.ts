import { ok } from '../../faults/fault.ts';
import type { App } from '../contract.ts';
import type { Handlers } from '../handlers.types.ts';

/** `app.info`: what runs here, for Settings and for a report. The door is the caller's own. */
export function appHandlers(
  app: Omit<App, 'door' | 'systemLanguage'>,
  systemLanguage: () => App['systemLanguage'],
): Pick<Handlers, 'app.info'> {
  return { 'app.info': async (_input, { door }) => ok({ ...app, systemLanguage: systemLanguage(), door }) };
}
