import type { Door } from '../config/store/store.types.ts';
import type { Bridge } from './contract.ts';
import type { EventHub } from './event-hub.ts';
import type { Router } from './router.ts';

/** The bridge for callers in this process (the command line, tests): the same router, the same checks, no wire. */
export function createInProcessBridge({ router, hub, door }: { router: Router; hub: EventHub; door: Door }): Bridge {
  return {
    call: (verb, input) => router.callTyped(verb, input, { door }),
    on: (event, listener) => hub.on(event, listener),
  };
}
