import type { Bridge, EventName, EventPayload, Input, Reply, Verb } from '../electron/api/contract.ts';

declare global {
  interface Window {
    /** Exposed by the desktop window's preload script; absent in the served page. */
    switchboard?: Bridge;
  }
}

/** The door itself is gone: the app was closed, or the page's session ended. Not a fault of what was asked. */
export class DoorGone extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'DoorGone';
  }
}

const pageKey = 'switchboard-page';

/**
 * The served page's own secret: it came once, in the address's fragment, and is kept for this tab. A cookie alone would
 * not do, because a browser sends it to every port of this machine.
 */
function pageSecret(): string {
  const given = /^#page=([\w-]+)$/.exec(location.hash)?.[1];
  if (given !== undefined) {
    sessionStorage.setItem(pageKey, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(pageKey) ?? '';
}

const page = window.switchboard ? '' : pageSecret();

/**
 * Set once the event stream has ended. Who answers on this port after that may be another user's program, which took the
 * port and waits for a key: nothing more is sent there before the person has loaded the page again.
 */
let ended = false;
let tellEnd: () => void = () => undefined;

/** Tells, once, that the event stream ended, without waiting for something to be asked. The desktop window’s never does. */
export function onEnd(listener: () => void): void {
  tellEnd = listener;
}

async function post<V extends Verb>(verb: V, input: Input<V>): Promise<Reply<V>> {
  if (ended) throw new DoorGone('the connection ended');
  const response = await fetch(`/api/${verb}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-switchboard-page': page },
    body: JSON.stringify(input),
  }).catch((error: unknown) => {
    throw new DoorGone(String(error));
  });
  if (response.status === 401 || response.status === 403) throw new DoorGone(String(response.status));
  return (await response.json()) as Reply<V>;
}

/** One EventSource for the page, opened with the first listener and closed with the last. */
function httpEvents(): Bridge['on'] {
  let source: EventSource | null = null;
  let listeners = 0;
  return <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => {
    if (source === null) {
      const opened = new EventSource(`/api/events?page=${page}`);
      opened.addEventListener('error', () => {
        ended = true;
        opened.close();
        tellEnd();
      });
      source = opened;
    }
    listeners += 1;
    const own = source;
    const heard = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as EventPayload<E>);
    own.addEventListener(event, heard);
    return () => {
      own.removeEventListener(event, heard);
      listeners -= 1;
      if (listeners > 0) return;
      own.close();
      source = null;
    };
  };
}

/**
 * The one way to the core: the desktop window's own bridge, else the same verbs over HTTP. `call` rejects with
 * DoorGone (HTTP) when nobody answers any more.
 */
export const bridge: Bridge = window.switchboard ?? { call: post, on: httpEvents() };
