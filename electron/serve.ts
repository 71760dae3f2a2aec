import { once } from 'node:events';
import { browserIsHere, type Seat } from './api/http/browser-here.ts';
import { handover } from './api/http/open-browser.ts';
import { startHttpDoor, type HttpDoorOptions } from './api/http.ts';
import { ok, type Outcome } from './faults/fault.ts';

export interface ServeOptions extends HttpDoorOptions, Seat {
  /** Open the browser, where there is one. */
  open: boolean;
  /** Opens an address in the person's browser; rejects where none can be started. Absent: the system's own way. */
  openBrowser?: ((address: string) => Promise<unknown>) | undefined;
}

/** The app being served on this machine; `closed` settles when every connection has ended. */
export interface Serving {
  /** With the one-time token. */
  url: string;
  /** Whether a browser was started with it; where not, the person opens it. */
  browserOpened: boolean;
  close(): Promise<void>;
  closed: Promise<void>;
}

/**
 * Serves the app on 127.0.0.1 and opens the browser where there is one. Whoever calls says the address and decides when
 * it ends (`whenToldToStop`); it ends by itself when nobody uses it (`serverIdleMs`), and says so in the log. Faults: `busy` (the port is taken), `unsupported-here` (it may not be opened).
 */
export async function startServing(options: ServeOptions): Promise<Outcome<Serving>> {
  const { log } = options;
  const ending = new AbortController();
  const started = await startHttpDoor({
    ...options,
    onIdle() {
      log('Nobody used the page for a while, so Switchboard has stopped serving it. Run it again to open it.');
      ending.abort();
    },
  });
  if (!started.ok) return started;
  const door = started.value;
  const addresses = door.newAddresses();

  let browserOpened = false;
  const way = options.open && browserIsHere(options) ? handover(options, addresses) : null;
  if (way) {
    try {
      await (options.openBrowser ?? way.open)(way.address);
      browserOpened = true;
    } catch (error) {
      // The address is in the error's words, and the token in the address: only what kind of failure it was is told.
      log(
        `no browser could be started (${error instanceof Error && 'code' in error ? String(error.code) : 'no reason'})`,
      );
    }
  }

  const closed = once(ending.signal, 'abort').then(() => door.close());
  return ok({
    url: addresses.printed,
    browserOpened,
    closed,
    close() {
      ending.abort();
      return closed;
    },
  });
}

/** Calls back at the first SIGINT, SIGTERM or SIGHUP. Returns the way to stop listening; further signals are ignored until then. */
export function whenToldToStop(stop: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let told = false;
  const hear = () => {
    if (told) return;
    told = true;
    stop();
  };
  for (const signal of signals) process.on(signal, hear);
  return () => {
    for (const signal of signals) process.off(signal, hear);
  };
}
