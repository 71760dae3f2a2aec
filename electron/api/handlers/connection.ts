import type { CheckItem, CheckResult } from '../../connection/check/check.types.ts';
import { runCheck } from '../../connection/check/run-check.ts';
import { doctorResult } from '../../connection/doctor.ts';
import type { LastRun } from '../../connection/last-run.ts';
import { proveConnection } from '../../connection/pong.ts';
import type { PongRequest, PongResult, StationReport } from '../../connection/pong.types.ts';
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
  /** Told of every run that came to an end, for repairs and the report. */
  onRun?: ((run: LastRun) => void) | undefined;
}

type ConnectionVerb = 'pong.run' | 'pong.cancel' | 'doctor.run' | 'check.run';

/** The verbs that prove the connection. A run is known by the ID that its caller chose, so that it can be cancelled. */
export function connectionHandlers(deps: ConnectionHandlerDeps): Pick<Handlers, ConnectionVerb> {
  const running = new Map<string, AbortController>();
  const pongDeps = wirePong(deps);
  const closing = deps.signal ?? new AbortController().signal;

  /** Runs the line, telling each station, until it ends or `pong.cancel` names its ID. */
  async function run(runId: string | undefined, request: PongRequest): Promise<Outcome<PongResult>> {
    if (runId !== undefined && running.has(runId)) {
      return failed(makeFault('busy', { words: 'A run of this number is going on already.' }));
    }
    const controller = new AbortController();
    if (runId !== undefined) running.set(runId, controller);
    try {
      const signal = AbortSignal.any([controller.signal, closing]);
      const report = (one: StationReport) => {
        if (runId !== undefined) deps.emit('pong.progress', { runId, report: one });
      };
      const { result, followUps } = await proveConnection(pongDeps, request, report, signal);
      if (result.fault?.id !== 'cancelled') deps.onRun?.({ at: new Date().toISOString(), result, followUps });
      return ok(result);
    } finally {
      if (runId !== undefined) running.delete(runId);
    }
  }

  return {
    'pong.run': async ({ runId, ...request }) => {
      const ran = await run(runId, request);
      if (!ran.ok || ran.value.fault?.id === 'cancelled') return ran;
      // A measurement that cannot be kept is told beside the answer; it does not take the answer back.
      const kept = await deps.remember(ran.value);
      return kept.ok ? ran : ok({ ...ran.value, warnings: [...ran.value.warnings, kept.fault] });
    },
    'pong.cancel': async ({ runId }) => {
      const controller = running.get(runId);
      controller?.abort();
      return ok({ cancelled: controller !== undefined });
    },
    'doctor.run': async ({ runId, ...request }) => {
      const ran = await run(runId, request);
      return ran.ok ? ok(doctorResult(ran.value)) : ran;
    },
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
