import type { CheckItem, CheckResult } from '../../connection/check/check.types.ts';
import { runCheck } from '../../connection/check/run-check.ts';
import { runDoctor } from '../../connection/doctor.ts';
import { runPong } from '../../connection/pong.ts';
import type { PongResult, StationReport } from '../../connection/pong.types.ts';
import { wirePong, type ConnectionParts } from '../../connection/wire.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { Emit, Handlers } from '../handlers.types.ts';

export interface ConnectionHandlerDeps extends ConnectionParts {
  emit: Emit;
  /** Keeps what a pong measured beside the model. */
  remember(result: PongResult): Promise<Outcome<null>>;
  /** Keeps what a check found beside the model. */
  rememberCheck(result: CheckResult): Promise<Outcome<null>>;
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
        const report = (one: StationReport) => deps.emit('pong.progress', { runId, report: one });
        const result = await runPong(pongDeps, request, report, signal);
        // A measurement that cannot be kept is told beside the answer; it does not take the answer back.
        const kept = result.fault?.id === 'cancelled' ? ok(null) : await deps.remember(result);
        return ok(kept.ok ? result : { ...result, warnings: [...result.warnings, kept.fault] });
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
    'check.run': async ({ runId, ...request }) => {
      if (runId !== undefined && running.has(runId)) {
        return failed(makeFault('busy', { words: 'A run of this number is running already.' }));
      }
      const controller = new AbortController();
      if (runId !== undefined) running.set(runId, controller);
      try {
        const signal = AbortSignal.any([controller.signal, closing]);
        const onItem = (item: CheckItem) => {
          if (runId !== undefined) deps.emit('check.progress', { runId, item });
        };
        const result = await runCheck(pongDeps, request, signal, { onItem });
        const kept = await deps.rememberCheck(result);
        return ok(kept.ok ? result : { ...result, warnings: [kept.fault] });
      } finally {
        if (runId !== undefined) running.delete(runId);
      }
    },
  };
}
