/** Milliseconds between looks at the clock, and the most that counts between two: more than that was a sleep. */
const stepMs = 30_000;
const mostMs = 2 * stepMs;

/**
 * A clock that stands still while the machine sleeps, so that a session whose page sleeps along is not over afterwards.
 * The clocks that Node offers differ by system in whether they do.
 * @param wall milliseconds, from whatever beginning
 */
export function createAwakeClock(wall: () => number = Date.now) {
  let at = wall();
  let awake = 0;
  function now(): number {
    const time = wall();
    awake += Math.min(Math.max(time - at, 0), mostMs);
    at = time;
    return awake;
  }
  const steps = setInterval(now, stepMs);
  steps.unref();
  return { now, stop: () => clearInterval(steps) };
}
