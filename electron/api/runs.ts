import { failed, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { words } from '../words/words.ts';

/** What runs now, by the IDs that the callers chose, so that it can be cancelled. */
export interface Runs {
  /** Does the work under this ID until it ends, or until it is cancelled or the door closes. Faults: busy. */
  as<T>(runId: string | undefined, work: (signal: AbortSignal) => Promise<Outcome<T>>): Promise<Outcome<T>>;
  /** False where nothing runs under this ID. */
  cancel(runId: string): boolean;
}

/** @param closing ends everything that runs */
export function createRuns(closing: AbortSignal = new AbortController().signal): Runs {
  const running = new Map<string, AbortController>();
  return {
    async as(runId, work) {
      if (runId !== undefined && running.has(runId)) {
        return failed(makeFault('busy', { words: words().requests.runGoesOn }));
      }
      const controller = new AbortController();
      if (runId !== undefined) running.set(runId, controller);
      try {
        return await work(AbortSignal.any([controller.signal, closing]));
      } finally {
        if (runId !== undefined) running.delete(runId);
      }
    },
    cancel(runId) {
      const controller = running.get(runId);
      controller?.abort();
      return controller !== undefined;
    },
  };
}
