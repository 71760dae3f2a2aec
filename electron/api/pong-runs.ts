import type { PongResult, StationReport } from '../connection/pong.types.ts';
import type { Outcome } from '../faults/fault.ts';

/** As many ended runs are remembered as there may be windows and pages that were loaded anew. */
const most = 8;

/** What is known of a pong by whoever did not hear it from the start. */
export interface PongSoFar {
  stations: StationReport[];
  /** When it ended, and how; null while it goes on. */
  end: { at: string; reply: Outcome<PongResult> } | null;
}

/** The pongs of this session, for a page that is loaded anew while one runs. In memory only. */
export interface PongRuns {
  /** Does the work and remembers what it tells. */
  keep(runId: string, work: (note: (report: StationReport) => void) => Promise<Outcome<PongResult>>): KeptRun;
  /** What is known of the run, with `toTheEnd` once it has ended; null where none is known under this ID. */
  follow(runId: string, toTheEnd: boolean): Promise<PongSoFar | null>;
}
type KeptRun = Promise<Outcome<PongResult>>;

export function createPongRuns(): PongRuns {
  const runs = new Map<string, { stations: Map<string, StationReport>; end: PongSoFar['end']; work: KeptRun }>();

  function forgetOldest(): void {
    for (const [runId, { end }] of runs) {
      if (runs.size <= most) return;
      if (end !== null) runs.delete(runId);
    }
  }

  return {
    async keep(runId, work) {
      const stations = new Map<string, StationReport>();
      const note = (report: StationReport) => {
        // In the order in which they were told last: the one that is at work stands at the end.
        stations.delete(report.station);
        stations.set(report.station, report);
      };
      const run = { stations, end: null as PongSoFar['end'], work: work(note) };
      runs.set(runId, run);
      try {
        const reply = await run.work;
        run.end = { at: new Date().toISOString(), reply };
        return reply;
      } finally {
        // What broke has no end to tell of; whoever asked for it is told by the door.
        if (run.end === null) runs.delete(runId);
        forgetOldest();
      }
    },
    async follow(runId, toTheEnd) {
      const run = runs.get(runId);
      if (!run) return null;
      if (toTheEnd) await Promise.allSettled([run.work]);
      return runs.has(runId) ? { stations: [...run.stations.values()], end: run.end } : null;
    },
  };
}
