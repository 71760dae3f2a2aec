import type { z } from 'zod';
import { events } from './events.ts';
import { aboutVerbs } from './verbs/about.ts';
import { connectionVerbs } from './verbs/connection.ts';
import { environmentVerbs } from './verbs/environment.ts';
import { historyVerbs } from './verbs/history.ts';
import { homeVerbs } from './verbs/homes.ts';
import { keyVerbs } from './verbs/keys.ts';
import { mendingVerbs } from './verbs/mending.ts';
import { modelVerbs } from './verbs/models.ts';
import { practiceVerbs } from './verbs/practice.ts';
import { profileVerbs } from './verbs/profiles.ts';
import { providerVerbs } from './verbs/providers.ts';
import { sharingVerbs } from './verbs/sharing.ts';
import { updateVerbs } from './verbs/updates.ts';
import type { Fault } from './views.ts';

export { events };
export type * from './views.ts';

/**
 * The one table of what Switchboard can do, a file a room. Every door (window, page, command line) carries these verbs and
 * no other; the router validates what goes in and what comes out. Through a window or a page no field names a program for
 * Codex to run (the file itself can, in `config.save`), and none returns a key.
 */
export const contract = {
  ...aboutVerbs,
  ...providerVerbs,
  ...modelVerbs,
  ...keyVerbs,
  ...connectionVerbs,
  ...mendingVerbs,
  ...environmentVerbs,
  ...profileVerbs,
  ...historyVerbs,
  ...homeVerbs,
  ...sharingVerbs,
  ...updateVerbs,
  ...practiceVerbs,
} as const;

export type Verb = keyof typeof contract;
export type Input<V extends Verb> = z.input<(typeof contract)[V]['input']>;
export type Output<V extends Verb> = z.output<(typeof contract)[V]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;

/** Every call is answered by a value or by a fault; a call rejects only when the door itself is gone. */
export type Reply<V extends Verb> = { ok: true; value: Output<V> } | { ok: false; fault: Fault };

/** What a screen holds: `window.switchboard` in the desktop window, the same over HTTP in the served page. */
export interface Bridge {
  call<V extends Verb>(verb: V, input: Input<V>): Promise<Reply<V>>;
  /** Returns the way to unsubscribe. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void;
}

export const verbs = Object.keys(contract) as Verb[];
export const eventNames = Object.keys(events) as EventName[];
