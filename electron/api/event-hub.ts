import { events, type EventName, type EventPayload } from './contract.ts';
import { describeError, type Log } from './log.ts';

export interface EventHub {
  /** Tells every subscriber. A payload that does not fit the contract is a bug: logged, and nobody is told. */
  emit<E extends EventName>(event: E, payload: EventPayload<E>): void;
  /** Returns the way to unsubscribe; calling that twice does no harm. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void;
  /** Settles as soon as somebody listens: a window that was just opened does not yet. */
  whenHeard(event: EventName): Promise<void>;
  /** How many listen now, for whoever has to prove that subscriptions end. */
  listenerCount(event: EventName): number;
}

/** Carries what the core tells unasked to every door. A listener that throws is logged and does not hurt the others. */
export function createEventHub({ log }: { log: Log }): EventHub {
  const listeners: { [E in EventName]: Set<(payload: EventPayload<E>) => void> } = {
    'config.changed': new Set(),
    'pong.progress': new Set(),
    'check.progress': new Set(),
    'compare.progress': new Set(),
    'home.changed': new Set(),
    'settings.changed': new Set(),
    'update.changed': new Set(),
    'menu.chosen': new Set(),
  };
  const awaited = new Map<EventName, (() => void)[]>();

  return {
    emit<E extends EventName>(event: E, payload: EventPayload<E>) {
      const parsed = events[event].safeParse(payload);
      if (!parsed.success) {
        log(
          `event ${event}: the payload does not fit the contract: ${parsed.error.issues.map((i) => i.path.join('.'))}`,
        );
        return;
      }
      // A copy, since a listener may unsubscribe itself or another while the event goes round.
      const all: Set<(payload: EventPayload<E>) => void> = listeners[event];
      for (const listener of [...all]) {
        try {
          listener(parsed.data as EventPayload<E>);
        } catch (error) {
          log(`event ${event}: ${describeError(error, payload)}`);
        }
      }
    },
    on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) {
      const all: Set<(payload: EventPayload<E>) => void> = listeners[event];
      // A function of its own, so that the same listener subscribed twice is two subscriptions.
      const own = (payload: EventPayload<E>) => listener(payload);
      all.add(own);
      for (const settle of awaited.get(event) ?? []) settle();
      awaited.delete(event);
      return () => {
        all.delete(own);
      };
    },
    whenHeard: (event) =>
      new Promise((settle) => {
        if (listeners[event].size > 0) settle();
        else awaited.set(event, [...(awaited.get(event) ?? []), settle]);
      }),
    listenerCount: (event) => listeners[event].size,
  };
}
