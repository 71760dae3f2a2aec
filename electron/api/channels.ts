import type { EventName } from './contract.ts';

/**
 * The names on the wire between the window and the main process. One channel carries every verb: the verb's name is data
 * that the router checks, so no verb can be forgotten here, and the preload script needs neither the table nor zod.
 */
export const callChannel = 'switchboard:call';
export const subscribeChannel = 'switchboard:subscribe';
export const unsubscribeChannel = 'switchboard:unsubscribe';
export const eventChannel = (event: EventName): string => `switchboard:event:${event}`;
