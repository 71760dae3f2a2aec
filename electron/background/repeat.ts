import type { Clock } from './clock.ts';

/**
 * Does something while it is wished: at once, then again so long after each end as it asks for. A new wish begins anew.
 * @param act gives the milliseconds until the next time; `ended` says that it is no longer wished
 */
export function repeater(clock: Clock, act: (ended: () => boolean) => Promise<number>): (wished: boolean) => void {
  let stop: (() => void) | null = null;
  return (wished) => {
    if (wished === (stop !== null)) return;
    stop?.();
    stop = wished ? begin(clock, act) : null;
  };
}

function begin(clock: Clock, act: (ended: () => boolean) => Promise<number>): () => void {
  let ended = false;
  let callOff: () => void = () => undefined;
  const turn = async () => {
    const wait = await act(() => ended);
    if (!ended) callOff = clock.after(wait, () => void turn());
  };
  void turn();
  return () => {
    ended = true;
    callOff();
  };
}
