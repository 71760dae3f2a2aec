/** What a client of the served page may take up. Tests shorten the times. */
export interface Limits {
  /** Bytes of a request's body. A key, the longest thing that most calls send, has at most 16 KiB. */
  bodyBytes: number;
  /** The same for the one call that sends a whole file: 8 MiB of text, which JSON may write twice as long. */
  textBytes: number;
  /** Milliseconds for a client to send its headers, and the whole request. */
  headersMs: number;
  requestMs: number;
  /** Milliseconds between the server's looks at slow clients. */
  checkMs: number;
  connections: number;
  /** Requests at once, and more each second. A preview at every keystroke stays far below. */
  burst: number;
  perSecond: number;
  /** Events that wait for a page which does not read; beyond, its stream is ended. */
  waitingEvents: number;
  /** Milliseconds between signs of life on the event stream. */
  heartbeatMs: number;
  /** Milliseconds without a request or an open event stream after which a session is over. */
  sessionIdleMs: number;
  /** Milliseconds without either, in all sessions, after which the server itself ends. */
  serverIdleMs: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 64 * 1024,
  textBytes: 17 * 1024 * 1024,
  headersMs: 10_000,
  requestMs: 30_000,
  checkMs: 2_000,
  connections: 128,
  burst: 400,
  perSecond: 100,
  waitingEvents: 256,
  heartbeatMs: 20_000,
  sessionIdleMs: 60 * 60_000,
  serverIdleMs: 2 * 60 * 60_000,
};

/** A bucket that refills: `take` says whether one more request may pass. `now` in milliseconds. */
export function createBucket({ burst, perSecond }: Pick<Limits, 'burst' | 'perSecond'>, now: () => number) {
  let left = burst;
  let at = now();
  return {
    take(): boolean {
      const time = now();
      left = Math.min(burst, left + ((time - at) / 1000) * perSecond);
      at = time;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
