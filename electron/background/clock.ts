/** Time as it is waited for; injected, so that a test need not wait. */
export interface Clock {
  /** Does something after so many milliseconds. Returns the way to call it off. */
  after(ms: number, act: () => void): () => void;
}

/** The system's. It keeps no process alive. */
export const systemClock: Clock = {
  after(ms, act) {
    const timer = setTimeout(act, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
