import type { Clock } from '../../electron/background/clock.ts';

/** A clock that is moved by hand. What it makes due is done before `pass` settles. */
export function handClock() {
  let now = 0;
  let waiting: { at: number; act: () => void }[] = [];
  const clock: Clock = {
    after(ms, act) {
      const entry = { at: now + ms, act };
      waiting.push(entry);
      return () => void (waiting = waiting.filter((one) => one !== entry));
    },
  };
  /** Lets what was begun come to its end: a few turns of the loop, since files and promises are real. */
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    clock,
    waiting: () => waiting.map(({ at }) => at - now),
    settle,
    async pass(ms: number) {
      await settle();
      now += ms;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { act } of due) act();
      await settle();
    },
  };
}
