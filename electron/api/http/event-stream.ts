import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { eventNames } from '../contract.ts';
import type { EventHub } from '../event-hub.ts';
import type { Limits } from './limits.ts';

/**
 * Every event of the hub as server-sent events: the event's name, its payload as JSON. Ends its subscriptions when the
 * client leaves, and ends the stream of a client that does not read.
 */
export function streamEvents(c: Context, hub: EventHub, limits: Limits, drop: () => void): Response {
  return streamSSE(c, async (stream) => {
    let waiting = 0;
    const write = async (text: string) => {
      if (waiting >= limits.waitingEvents) return drop();
      waiting += 1;
      await stream.write(text);
      waiting -= 1;
    };
    const subscriptions = eventNames.map((event) =>
      hub.on(event, (payload) => void write(`event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`)),
    );
    const heartbeat = setInterval(() => void write(': here\n\n'), limits.heartbeatMs);
    const left = new Promise<void>((resolve) => stream.onAbort(resolve));
    // Sent at once, so that the page knows that it is connected.
    void write(': here\n\n');
    await left;
    clearInterval(heartbeat);
    for (const end of subscriptions) end();
  });
}
