import { runCheck } from '../../connection/check.ts';
import { runDoctor } from '../../connection/doctor.ts';
import { runPong } from '../../connection/pong.ts';
import { wirePong, type ConnectionParts } from '../../connection/wire.ts';
import { failed, ok } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { Emit, Handlers } from '../handlers.types.ts';

export interface ConnectionHandlerDeps extends ConnectionParts {
  emit: Emit;
  /** Ends everything that runs, when the door closes. */
  signal?: AbortSignal | undefined;
}

type ConnectionVerb = 'pong.run' | 'pong.cancel' | 'doctor.run' | 'check.run';

/** The verbs that prove the connection. A pong is known by the ID that its caller chose, so that it can be cancelled. */
export function connectionHandlers(deps: ConnectionHandlerDeps): Pick<Handlers, ConnectionVerb> {
  const running = new Map<string, AbortController>();
  const pongDeps = wirePong(deps);
  const closing = deps.signal ?? new AbortController().signal;

  return {
    'pong.run': async ({ runId, ...request }) => {
      if (running.has(runId)) return failed(makeFault('busy', { words: 'A pong of this number is running already.' }));
      const controller = new AbortController();
      running.set(runId, controller);
      try {
        const signal = AbortSignal.any([controller.signal, closing]);
        return ok(await runPong(pongDeps, request, (report) => deps.emit('pong.progress', { runId, report }), signal));
      } finally {
        running.delete(runId);
      }
    },
    'pong.cancel': async ({ runId }) => {
      const controller = running.get(runId);
      controller?.abort();
      return ok({ cancelled: controller !== undefined });
    },
    'doctor.run': async (request) => ok(await runDoctor(pongDeps, request, closing)),
    'check.run': async (request) => ok(await runCheck(pongDeps, request, closing)),
  };
}
