import type { Bridge, EventName, EventPayload } from '../../electron/api/contract.ts';

/** Milliseconds for a stream to open. */
const openMs = 5_000;

export interface EventStream {
  on: Bridge['on'];
  /** Opens the stream anew, where anybody listens. False where it did not open; who listens goes on listening. */
  connect(): Promise<boolean>;
  close(): void;
}

export interface StreamParts {
  mayOpen: () => boolean;
  ended: () => void;
}

/**
 * One EventSource for the page, opened with the first listener and closed with the last. It never connects again by
 * itself, because its address holds the page's secret.
 * @param parts.mayOpen whether it is known who answers at the address; where not, `connect` is called later
 * @param parts.ended called when the stream ended, or did not open
 */
export function createEventStream(address: string, { mayOpen, ended }: StreamParts): EventStream {
  const listeners = new Set<{ event: EventName; heard: (message: MessageEvent<string>) => void }>();
  let source: EventSource | null = null;

  function close(): void {
    source?.close();
    source = null;
  }

  async function connect(): Promise<boolean> {
    close();
    if (listeners.size === 0) return true;
    const own = new EventSource(address);
    source = own;
    own.addEventListener('error', () => leave(own));
    for (const { event, heard } of listeners) own.addEventListener(event, heard);
    const isOpen = await new Promise<boolean>((resolve) => {
      own.addEventListener('open', () => resolve(true), { once: true });
      own.addEventListener('error', () => resolve(false), { once: true });
      setTimeout(() => resolve(own.readyState === EventSource.OPEN), openMs);
    });
    if (!isOpen) leave(own);
    return isOpen;
  }

  function leave(own: EventSource): void {
    own.close();
    if (source !== own) return;
    source = null;
    ended();
  }

  return {
    connect,
    close,
    on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) {
      const own = {
        event,
        heard: (message: MessageEvent<string>) => listener(JSON.parse(message.data) as EventPayload<E>),
      };
      listeners.add(own);
      if (source) source.addEventListener(event, own.heard);
      else if (mayOpen()) void connect();
      return () => {
        listeners.delete(own);
        source?.removeEventListener(event, own.heard);
        if (listeners.size === 0) close();
      };
    },
  };
}
