/** Whether the core can be asked: yes; it is being looked for; not any more; not by this tab, which has no session. */
export type DoorState = 'here' | 'looking' | 'gone' | 'other-tab';

/** What came of one try. `unproven`: who answers is not the server that this page belongs to, and will never be. */
export type Tried = 'here' | 'silent' | 'unproven';

/** Milliseconds before each try: half a minute after a loss, a moment when something gives new hope. */
export const pausesAfterLoss = [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000];
export const pausesAfterHope = [0, 1_000, 3_000];
/** A connection that held that long was a good one: its loss is a new one. One that did not is the same loss again. */
export const steadyMs = 10_000;

export interface LookParts {
  /** Finds out who is there and connects to it. */
  attempt: () => Promise<Tried>;
  /** Told what a screen should say. A try that succeeds at once is not worth a word. */
  tell: (state: 'here' | 'looking' | 'gone') => void;
  /** The connection is there again: what came meanwhile was not heard. */
  back: () => void;
  wait: (ms: number) => Promise<void>;
  /** Milliseconds, from whatever beginning. */
  now: () => number;
}

/**
 * Decides when to look for a core whose connection was lost: at once, then a few times with growing pauses, and anew when
 * there is hope. Who answers and cannot prove who they are is asked no more.
 */
export function createLook({ attempt, tell, back, wait, now }: LookParts) {
  let state: 'here' | 'looking' | 'gone' = 'here';
  let hopeless = false;
  let since = -Infinity;
  let turn = 0;
  let hurry: () => void = () => undefined;
  const waiters: (() => void)[] = [];
  let series: Promise<void> = Promise.resolve();

  function end(as: 'here' | 'gone'): void {
    state = as;
    tell(as);
    if (as === 'gone') return;
    hopeless = false;
    since = now();
    for (const go of waiters.splice(0)) go();
    back();
  }

  async function look(pauses: readonly number[]): Promise<void> {
    state = 'looking';
    while (turn < pauses.length) {
      const pause = pauses[turn] ?? 0;
      turn += 1;
      if (pause > 0) {
        tell('looking');
        await Promise.race([wait(pause), new Promise<void>((resolve) => (hurry = resolve))]);
      }
      const tried = await attempt();
      if (tried === 'here') return end('here');
      if (tried === 'unproven') hopeless = true;
      if (hopeless) break;
    }
    end('gone');
  }

  return {
    isHere: () => state === 'here',
    /** The same, after the end of a search that is under way. */
    async willBeHere(): Promise<boolean> {
      while (state === 'looking') await series;
      return state === 'here';
    },
    /** Settles as soon as it is there, which may be never. */
    whenHere: () => (state === 'here' ? Promise.resolve() : new Promise<void>((resolve) => void waiters.push(resolve))),
    /** The connection ended, or a call did not get through. */
    lost(): void {
      if (state !== 'here') return;
      if (now() - since >= steadyMs) turn = 0;
      series = look(pausesAfterLoss);
    },
    /** Something changed by which a try may succeed now: the network came back, or the person did. */
    hope(): void {
      if (state === 'looking') hurry();
      if (state !== 'gone' || hopeless) return;
      turn = 0;
      series = look(pausesAfterHope);
    },
    /** It answered that it does not know this page. */
    refused(): void {
      hopeless = true;
      if (state === 'here') end('gone');
    },
  };
}
