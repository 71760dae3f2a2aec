import type { CheckItem, CheckResult } from '../../connection/check/check.types.ts';
import { runCheck } from '../../connection/check/run-check.ts';
import { doctorResult } from '../../connection/doctor.ts';
import type { LastRun } from '../../connection/last-run.ts';
import { proveConnection } from '../../connection/pong.ts';
import type { PongRequest, PongResult, StationReport } from '../../connection/pong.types.ts';
import { wirePong, type ConnectionParts } from '../../connection/wire.ts';
import { ok, type Outcome } from '../../faults/fault.ts';
import type { Emit, Handlers } from '../handlers.types.ts';
import { createPongRuns } from '../pong-runs.ts';
import { createRuns, type Runs } from '../runs.ts';

export interface ConnectionHandlerDeps extends ConnectionParts {
  emit: Emit;
  /** Keeps what a pong measured beside the model. */
  remember(result: PongResult): Promise<Outcome<null>>;
  /** Keeps what a check found beside the model. */
  rememberCheck(result: CheckResult): Promise<Outcome<null>>;
  /** What runs now, where other verbs' runs are to be cancelled by `pong.cancel` too. */
  runs?: Runs | undefined;
  /** Ends everything that runs, when the door closes. */
  signal?: AbortSignal | undefined;
  /** Told of every run that came to an end, for repairs and the report. */
  onRun?: ((run: LastRun) => void) | undefined;
}

type ConnectionVerb = 'pong.run' | 'pong.cancel' | 'pong.follow' | 'doctor.run' | 'check.run';

/** The verbs that prove the connection. A run is known by the ID that its caller chose, so that it can be cancelled. */
export function connectionHandlers(deps: ConnectionHandlerDeps): Pick<Handlers, ConnectionVerb> {
  const runs = deps.runs ?? createRuns(deps.signal);
  const pongs = createPongRuns();
  const pongDeps = wirePong(deps);

  /** Runs the line, telling each station, until it ends or is cancelled. */
  async function run(
    runId: string | undefined,
    request: PongRequest,
    signal: AbortSignal,
    note?: (report: StationReport) => void,
  ): Promise<PongResult> {
    const report = (one: StationReport) => {
      note?.(one);
      if (runId !== undefined) deps.emit('pong.progress', { runId, report: one });
    };
    const { result, followUps } = await proveConnection(pongDeps, request, report, signal);
    if (result.fault?.id !== 'cancelled') deps.onRun?.({ at: new Date().toISOString(), result, followUps });
    return result;
  }

  return {
    'pong.run': ({ runId, ...request }) =>
      runs.as(runId, (signal) =>
        pongs.keep(runId, async (note) => {
          const result = await run(runId, request, signal, note);
          if (result.fault?.id === 'cancelled') return ok(result);
          // A measurement that cannot be kept is told beside the answer; it does not take the answer back.
          const kept = await deps.remember(result);
          return ok(kept.ok ? result : { ...result, warnings: [...result.warnings, kept.fault] });
        }),
      ),
    'pong.cancel': async ({ runId }) => ok({ cancelled: runs.cancel(runId) }),
    'pong.follow': async ({ runId, toTheEnd = false }) => {
      const known = await pongs.follow(runId, toTheEnd);
      if (known === null) return ok(null);
      const { stations, end } = known;
      if (end === null) return ok({ stations, end });
      const { at, reply } = end;
      return ok({ stations, end: { at, result: reply.ok ? reply.value : null, fault: reply.ok ? null : reply.fault } });
    },
    'doctor.run': ({ runId, ...request }) =>
      runs.as(runId, async (signal) => ok(doctorResult(await run(runId, request, signal)))),
    'check.run': ({ runId, ...request }) =>
      runs.as(runId, async (signal) => {
        const onItem = (item: CheckItem) => {
          if (runId !== undefined) deps.emit('check.progress', { runId, item });
        };
        const result = await runCheck(pongDeps, request, signal, { onItem });
        const kept = await deps.rememberCheck(result);
        return ok(kept.ok ? result : { ...result, warnings: [...(result.warnings ?? []), kept.fault] });
      }),
  };
}
