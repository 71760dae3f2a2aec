import type { Bridge, Input, Reply, Verb } from '../electron/api/contract.ts';
import { createEventStream } from './door/event-stream.ts';
import { createLook, type DoorState, type Tried } from './door/look.ts';
import { createProver } from './door/proof.ts';

declare global {
  interface Window {
    /** Exposed by the desktop window's preload script; absent in the served page. */
    switchboard?: Bridge;
  }
}

/** The door itself is gone: the app was closed, or the page's session ended. Not a fault of what was asked. */
export class DoorGone extends Error {
  /** It was sent, and the answer did not come: it may have been done. */
  readonly sent: boolean;
  constructor(reason: string, sent = false) {
    super(reason);
    this.name = 'DoorGone';
    this.sent = sent;
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

let state: DoorState = 'here';
let tellState: (state: DoorState) => void = () => undefined;
let tellBack: () => void = () => undefined;

let whenOpen: () => Promise<void> = () => Promise.resolve();

/** Settles as soon as it is known that our own core answers here, which may be never. At once in the desktop window. */
export const whenHere = (): Promise<void> => whenOpen();

function tell(now: DoorState): void {
  state = now;
  tellState(now);
}

/** Tells how the door is, now and whenever that changes, without waiting for something to be asked. */
export function onDoor(listener: (state: DoorState) => void): void {
  tellState = listener;
  listener(state);
}

/** Tells that a connection that was lost is there again: what was told meanwhile was not heard. */
export function onBack(listener: () => void): void {
  tellBack = listener;
}

/**
 * The served page's door. Once its event stream has ended, or a call found nobody, who answers on this port may be another
 * user's program, which took the port and waits for a key. A browser ends a stream for harmless reasons too: another
 * network, a sleep. So nothing secret is sent before who is there has proved to be our server.
 */
function httpDoor(page: string): Bridge {
  const prove = createProver(page, location.origin);
  const stream = createEventStream(`/api/events?page=${page}`, {
    mayOpen: () => look.isHere(),
    ended: () => look.lost(),
  });
  const attempt = async (): Promise<Tried> => {
    stream.close();
    const proof = await prove();
    if (proof !== 'proven') return proof;
    return (await stream.connect()) ? 'here' : 'silent';
  };
  const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
  const look = createLook({ attempt, tell, back: () => tellBack(), wait, now: () => performance.now() });
  addEventListener('online', look.hope);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look.hope());

  async function post<V extends Verb>(verb: V, input: Input<V>): Promise<Reply<V>> {
    if (!(await look.willBeHere())) throw new DoorGone('the connection ended');
    try {
      const response = await fetch(`/api/${verb}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'x-switchboard-page': page },
        body: JSON.stringify(input),
      });
      if (response.status !== 401 && response.status !== 403) return (await response.json()) as Reply<V>;
      look.refused();
      throw new DoorGone(String(response.status));
    } catch (error) {
      if (error instanceof DoorGone) throw error;
      look.lost();
      throw new DoorGone(String(error), true);
    }
  }
  whenOpen = look.whenHere;
  return { call: post, on: stream.on };
}

/** A page whose tab was given no secret: it can do nothing, and sends nothing. */
function closedDoor(): Bridge {
  state = 'other-tab';
  return { call: () => Promise.reject(new DoorGone('this tab has no session')), on: () => () => undefined };
}

/** The desktop window's own bridge: it is there as long as it answers. */
const windowDoor = ({ call, on }: Bridge): Bridge => ({
  on,
  async call(verb, input) {
    try {
      const reply = await call(verb, input);
      tell('here');
      return reply;
    } catch (error) {
      tell('gone');
      // It may have been taken along all the same.
      throw new DoorGone(String(error), true);
    }
  },
});

function doorOfThisPage(): Bridge {
  if (window.switchboard) return windowDoor(window.switchboard);
  const page = pageSecret();
  return page === '' ? closedDoor() : httpDoor(page);
}

/**
 * The one way to the core: the desktop window's own bridge, else the same verbs over HTTP. `call` rejects with DoorGone
 * when nobody answers any more; while the core is looked for, it waits.
 */
export const bridge: Bridge = doorOfThisPage();
